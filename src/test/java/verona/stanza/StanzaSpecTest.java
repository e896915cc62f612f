package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.vocabulary.Muc;
import verona.vocabulary.MucUser;

class StanzaSpecTest {

    private static final Placeholders JULIET =
            Placeholders.with(name -> name.equals("Juliet's JID") ? "o'juliet@example" : "?");

    private static final String ACTIVE = "<active xmlns='http://jabber.org/protocol/chatstates'/>";

    private final MessageSpec message = new MessageSpec();

    @Test
    void everyMethodReturnsAChangedCopyAndLeavesTheSpecAsItWas() {
        MessageSpec addressed = message.to("a@example");
        addressed.to("b@example").body("x").with(Muc.join()).with("<y/>").exactly();
        assertThat(addressed).hasToString("<message to='a@example'/>");
    }

    @Test
    void aPayloadGivesChangedCopiesToo() {
        MucUser user = Muc.user().status(110);
        user.status(201).password("x");
        assertThat(user).hasToString(Muc.user().status(110).toString());
        assertThat(user)
                .isEqualTo(Muc.user().status(110))
                .hasSameHashCodeAs(Muc.user().status(110));
    }

    @Test
    void aMethodThatIsCalledAgainReplacesItsValue() {
        assertThat(message.body("a").thread("t").body("b"))
                .hasToString("<message><thread>t</thread><body>b</body></message>");
        assertThat(Muc.join().password("a").password("b").toElement().children()).hasSize(1);
    }

    @Test
    void anyAttributeCanBeSet() {
        assertThat(message.attribute("{urn:x}a", "1").type("headline"))
                .hasToString("<message xmlns:ns0='urn:x' ns0:a='1' type='headline'/>");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> nullTo(message)).withMessage("to");
    }

    private static void nullTo(MessageSpec message) {
        message.to(null);
    }

    @Test
    void aSpecIsMatchedByInclusion() {
        Element expected = expectation(message.with(Muc.user().status(110)));
        assertThat(expected.strict()).isFalse();
        assertThat(expected.children()).noneMatch(Element::strict);
    }

    @Test
    void anExactSpecIsMatchedStrictlyAtEveryDepth() {
        Element expected =
                expectation(
                        message.exactly()
                                .with(Muc.user().status(110))
                                .with(
                                        "<a><b xmlns:s='"
                                                + Xml.SCANSION
                                                + "' s:strict='false'/></a>"));
        assertThat(expected).isEqualTo(expected.exactly());
    }

    @Test
    void anExactPayloadLeavesItsStanzaInclusive() {
        Element expected = expectation(message.with(Muc.user().status(110).exactly()));
        assertThat(expected.strict()).isFalse();
        assertThat(expected.children())
                .containsExactly(Muc.user().status(110).toElement().exactly());
    }

    @Test
    void typedTextIsLiteral() {
        MessageSpec spec =
                message.to("${nobody}")
                        .body("Hi ${Juliet's JID} {scansion:capture:x}")
                        .with(Muc.admin().item(Muc.item().jid("{scansion:any}")));
        assertThat(spec.text(JULIET))
                .isEqualTo(
                        "<message to='${nobody}'>"
                                + "<body>Hi ${Juliet&apos;s JID} {scansion:capture:x}</body>"
                                + "<query xmlns='http://jabber.org/protocol/muc#admin'>"
                                + "<item jid='{scansion:any}'/></query></message>");
        assertThat(matches(spec, spec.text(JULIET))).isTrue();
        assertThat(matches(spec, spec.text(JULIET).replace("{scansion:any}", "a@b"))).isFalse();
    }

    @Test
    void aStanzaOfSmacksIsLiteral() {
        StanzaTemplate smack =
                StanzaTemplate.of(
                        MessageBuilder.buildMessage("1")
                                .setBody("{scansion:capture:x} ${y}")
                                .build());
        assertThat(Xml.read(smack.text(JULIET)).child(Element.CLIENT, "body").text())
                .isEqualTo("{scansion:capture:x} ${y}");
        assertThat(matches(smack, smack.text(JULIET))).isTrue();
        assertThat(matches(smack, "<message id='1'><body>Hello</body></message>")).isFalse();
    }

    @Test
    void xmlTextHasAnEscapeForPlaceholdersAndWildcards() {
        StanzaTemplate text =
                new XmlTemplate(
                        "<message id='&#123;scansion:any}'><body>&#36;{y}</body></message>");
        assertThat(Xml.read(text.text(JULIET)).attribute("id")).isEqualTo("{scansion:any}");
        assertThat(matches(text, text.text(JULIET))).isTrue();
        assertThat(matches(text, "<message id='1'><body>${y}</body></message>")).isFalse();
        String hostile = "${y} <{scansion:capture:x}>";
        StanzaTemplate escaped =
                new XmlTemplate(
                        "<message><body>" + XmlTemplate.escape(hostile) + "</body></message>");
        assertThat(Xml.read(escaped.text(JULIET)).child(Element.CLIENT, "body").text())
                .isEqualTo(hostile);
        assertThat(matches(escaped, escaped.text(JULIET))).isTrue();
    }

    @Test
    void valuesOfPlaceholdersAreLiteral() {
        Placeholders hostile =
                Placeholders.with(name -> "{scansion:any}").withCaptures(name -> "${x}");
        StanzaTemplate text = new XmlTemplate("<message id='${a}'/>");
        assertThat(Xml.read(text.text(hostile)).attribute("id")).isEqualTo("{scansion:any}");
        Element expected = text.expectation(hostile);
        assertThat(Expectation.of(expected).matches(received("<message id='1'/>"), new Captures()))
                .isFalse();
        assertThat(Xml.read(hostile.fill("<a b='{scansion:capture:c}'/>")).attribute("b"))
                .isEqualTo("${x}");
    }

    @Test
    void whatIsCapturedCanBeSent() {
        Placeholders captured = JULIET.withCaptures(name -> "<" + name + ">");
        String sent =
                message.id(ValuePattern.capture("a"))
                        .body(ValuePattern.capture("b"))
                        .text(captured);
        assertThat(sent).isEqualTo("<message id='&lt;a&gt;'><body>&lt;b&gt;</body></message>");
    }

    @Test
    void anyValueCanNotBeSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> message.body(ValuePattern.ANY).text(JULIET))
                .withMessageStartingWith("anyValue() can be expected, but not sent");
    }

    private static boolean matches(StanzaTemplate template, String xml) {
        return Expectation.of(template.expectation(JULIET)).matches(received(xml), new Captures());
    }

    private static Candidate received(String xml) {
        return Candidate.of(Xml.read(xml));
    }

    @Test
    void aPayloadAsTextIsSentWithItsPlaceholdersFilledIn() {
        assertThat(message.with("<x jid=\"${Juliet's JID}\"/>").text(JULIET))
                .isEqualTo("<message><x jid='o&apos;juliet@example'/></message>");
    }

    @Test
    void aPayloadAsTextIsStrictWhereItDeclaresItsNamespace() {
        Element expected = expectation(message.with(ACTIVE).with("<body/>"));
        assertThat(expected.children()).extracting(Element::strict).containsExactly(true, false);
    }

    @Test
    void aPayloadAsTextThatIsNotWellFormedIsFoundWhenTheSpecIsUsed() {
        MessageSpec spec = message.with("<active");
        assertThat(spec).hasToString("<message><active</message>");
        assertThatExceptionOfType(XmlException.class).isThrownBy(() -> spec.text(JULIET));
        assertThatExceptionOfType(XmlException.class).isThrownBy(() -> expectation(spec));
    }

    @Test
    void aPayloadCanBeSmacks() {
        StandardExtensionElement extension =
                StandardExtensionElement.builder("active", "http://jabber.org/protocol/chatstates")
                        .build();
        assertThat(message.with(extension).text(JULIET))
                .isEqualTo("<message>" + ACTIVE + "</message>");
        assertThat(expectation(message.with(extension)).children()).noneMatch(Element::strict);
    }

    @Test
    void aPayloadOfSmacksExtensionsSaysTheSameAsTheVocabulary() {
        MUCUser smacks = new MUCUser();
        smacks.addStatusCode(MUCUser.Status.PRESENCE_TO_SELF_110);
        assertThat(expectation(message.with(smacks)))
                .isEqualTo(expectation(message.with(Muc.user().status(110))));
    }

    @Test
    void aStanzaOfSmacksIsSentAsSmackWritesItAndMatchedByInclusion() throws Exception {
        Message smacks =
                MessageBuilder.buildMessage("m1")
                        .to(JidCreate.from("juliet@example"))
                        .setBody("${x}")
                        .build();
        StanzaTemplate template = StanzaTemplate.of(smacks);
        smacks.setStanzaId("changed later");
        assertThat(template.text(JULIET))
                .isEqualTo("<message to='juliet@example' id='m1'><body>${x}</body></message>");
        assertThat(expectation(template))
                .isEqualTo(Xml.read(template.text(JULIET)))
                .extracting(Element::strict)
                .isEqualTo(false);
    }

    private static Element expectation(StanzaTemplate template) {
        return template.expectation(JULIET);
    }
}
