package verona.internal.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Xml;

/** What is left out of stanzas that are compared, and what is not. */
class NormalFormTest {

    private final Transcript transcript = new Transcript(null);
    private NormalForm form;

    /** The form of the last of those stanzas; {@code →} stands before those that are sent. */
    private String last(String... stanzas) {
        transcript.add("juliet", Kind.CONNECTED, "juliet-k3f9x1@capulet.example/8fa2c09b");
        form =
                new NormalForm(
                        ScenarioRun.of(
                                "a server",
                                "capulet.example",
                                List.of(
                                        new Participant(
                                                Participant.Kind.CLIENT,
                                                "juliet",
                                                "juliet-k3f9x1@capulet.example"),
                                        new Participant(
                                                Participant.Kind.ROOM,
                                                "balcony",
                                                "balcony-k3f9x2@chat.capulet.example")),
                                transcript));
        String text = "";
        for (String stanza : stanzas) {
            boolean sent = stanza.startsWith("→");
            form.learn(Xml.read(stanza.replace("→", "")), sent);
        }
        for (String stanza : stanzas) {
            boolean sent = stanza.startsWith("→");
            List<String> lines = form.lines(Xml.read(stanza.replace("→", "")), sent);
            text = String.join("", lines.stream().map(String::strip).toList());
        }
        return text;
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    juliet-k3f9x1@capulet.example,              {juliet}
                    juliet-k3f9x1@capulet.example/8fa2c09b,     {juliet}/{resource}
                    juliet-k3f9x1,                              {name of juliet}
                    8fa2c09b,                                   {resource}
                    balcony-k3f9x2@chat.capulet.example/Juliet, {balcony}/Juliet
                    chat.capulet.example,                       {rooms}
                    hall@chat.capulet.example,                  hall@{rooms}
                    capulet.example,                            {domain}
                    pubsub.capulet.example,                     pubsub.{domain}
                    nurse-k3f9x9@capulet.example,               nurse-{fresh}@{domain}
                    other.example,                              other.example
                    Juliet,                                     Juliet
                    2026-11-29T10:00:00Z,                       {time}
                    20261129T10:00:00,                          {time}
                    """)
    void namesAddressesAndTimes(String value, String expected) {
        assertThat(last("<message from='" + value + "'/>"))
                .isEqualTo("<message from='" + expected + "'/>");
        assertThat(last("<message><body>" + value + "</body></message>"))
                .isEqualTo("<message><body>" + expected + "</body></message>");
    }

    @Test
    void namesAddressesInTheMidstOfText() {
        assertThat(last("<message><body>ask juliet-k3f9x1@capulet.example, now</body></message>"))
                .isEqualTo("<message><body>ask {juliet}, now</body></message>");
    }

    @Test
    void anAnswerHasTheIdThatWasSentAndEverythingElseAnother() {
        assertThat(last("→<iq id='ping1' type='get'/>")).isEqualTo("<iq id='{id}' type='get'/>");
        assertThat(last("→<iq id='ping1' type='get'/>", "<iq id='ping1' type='result'/>"))
                .isEqualTo("<iq id='{id as sent}' type='result'/>");
        assertThat(last("→<iq id='ping1' type='get'/>", "<iq id='push7' type='set'/>"))
                .isEqualTo("<iq id='{id}' type='set'/>");
    }

    @Test
    void anIdThatOnlyTheServerKnowsIsLeftOut() {
        assertThat(last("<message id='1f3e7a'/>")).isEqualTo("<message/>");
        assertThat(last("→<message id='hello'/>", "<message id='hello'/>"))
                .isEqualTo("<message id='{id as sent}'/>");
        assertThat(last("→<message id='hello'/>", "→<message id='hello'/>"))
                .isEqualTo("<message id='{id}'/>");
    }

    @Test
    void whatTheScenarioHasSentStaysAsItIs() {
        String item = "<message><item xmlns='urn:example' id='current'/></message>";
        assertThat(last("→" + item, item)).isEqualTo(item);
        assertThat(last(item)).isEqualTo(item.replace("current", "{id}"));
    }

    @Test
    void whatAServerHasMadeUpIsReplacedWhereAClientSaysItAgain() {
        assertThat(
                        last(
                                "<message><first xmlns='http://jabber.org/protocol/rsm'>28482-98726"
                                        + "</first></message>",
                                "→<iq><after xmlns='http://jabber.org/protocol/rsm'>28482-98726"
                                        + "</after></iq>"))
                .isEqualTo("<iq><after xmlns='http://jabber.org/protocol/rsm'>{id}</after></iq>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <text xmlns='urn:ietf:params:xml:ns:xmpp-streams' xml:lang='en'>A</text>|{text}
                    <version xmlns='jabber:iq:version'>0.12.3</version> | {version}
                    <query xmlns='jabber:iq:last' seconds='17'/> | {seconds}
                    <field xmlns='jabber:x:data' label='Name'/> | {text}
                    """)
    void textsForPeopleAndVersionsAreNoDifference(String element, String placeholder) {
        assertThat(last("<message>" + element + "</message>"))
                .contains(placeholder)
                .doesNotContain("xml:lang");
    }

    @Test
    void attributesHaveAnOrderAndStampsAreLeftOut() {
        assertThat(
                        last(
                                "<message type='chat' from='a' xml:lang='en'><stanza-id"
                                        + " xmlns='urn:xmpp:sid:0' id='1' by='a'/><archived"
                                        + " xmlns='urn:xmpp:mam:tmp' id='1' by='a'/></message>"))
                .isEqualTo("<message from='a' type='chat'/>");
    }

    @Test
    void featuresHaveNoOrder() {
        String info = "<iq><query xmlns='http://jabber.org/protocol/disco#info'>%s</query></iq>";
        String one = "<feature var='a'/><feature var='b'/>";
        assertThat(last(info.formatted("<feature var='b'/><feature var='a'/>")))
                .isEqualTo(last(info.formatted(one)))
                .contains(one);
    }

    @Test
    void whatIsLongIsCutAndStillDiffers() {
        String start = "x".repeat(2_000);
        String one = last("<message><body>" + start + "a" + start + "</body></message>");

        assertThat(one).hasSizeLessThan(1_100);
        assertThat(last("<message><body>" + start + "b" + start + "</body></message>"))
                .isNotEqualTo(one);
    }
}
