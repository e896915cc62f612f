package verona.internal.match.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Matches;

class ClosestStanzaTest {

    private final Captures captures = new Captures();

    private List<String> differences(String expected, String received) {
        return ClosestStanza.compare(expectation(expected), candidate(received), captures)
                .differences()
                .stream()
                .map(Difference::toString)
                .toList();
    }

    private String closest(String expected, String... unread) {
        List<Candidate> candidates = List.of(unread).stream().map(Matches::candidate).toList();
        ClosestStanza closest = ClosestStanza.of(expectation(expected), candidates, captures);
        return closest == null ? "none" : closest.candidate().toString();
    }

    @Test
    void saysAnAttributesValues() {
        assertThat(
                        differences(
                                "<presence><x><item affiliation='member'/></x></presence>",
                                "<presence><x><item affiliation='none'/></x></presence>"))
                .containsExactly("presence/x/item@affiliation: expected 'member', was 'none'");
    }

    @Test
    void saysWhatChildIsMissing() {
        assertThat(
                        differences(
                                "<presence><x xmlns='m' scansion:strict='false'>"
                                        + "<status code='201'/></x></presence>",
                                "<presence><x xmlns='m'><status code='110'/><item/></x>"
                                        + "</presence>"))
                .containsExactly("presence/x/status@code: expected '201', was '110'");
        assertThat(
                        differences(
                                "<presence><x><status code='201'/></x></presence>",
                                "<presence><x><item/></x></presence>"))
                .containsExactly("presence/x: no <status code='201'/>");
    }

    @Test
    void saysTheNamespaceOfWhatIsMissingIfItIsAnother() {
        assertThat(differences("<iq><query xmlns='q'><a/></query></iq>", "<iq/>"))
                .containsExactly("iq: no <query xmlns='q'>…</query>");
        assertThat(differences("<iq><query xmlns='q'/></iq>", "<iq><query xmlns='r'/></iq>"))
                .containsExactly("iq: no <query xmlns='q'/> (there is one, in the namespace 'r')");
    }

    @Test
    void guessesWhatWasMeant() {
        assertThat(differences("<message typ='chat'/>", "<message type='chat'/>"))
                .containsExactly("message@typ: not there (did you mean 'type'?)");
        assertThat(differences("<message><bdy/></message>", "<message><body/></message>"))
                .containsExactly("message: no <bdy/> (did you mean 'body'?)");
        assertThat(differences("<message to='a'/>", "<message id='1'/>"))
                .containsExactly("message@to: not there");
    }

    @Test
    void saysTexts() {
        String expected = "<message><body>Hi</body></message>";
        assertThat(differences(expected, "<message><body> Ho </body></message>"))
                .containsExactly("message/body: expected the text 'Hi', was 'Ho'");
        assertThat(differences(expected, "<message><body/></message>"))
                .containsExactly("message/body: expected the text 'Hi', was none");
        assertThat(differences("<b>{scansion:any}</b>", "<b/>"))
                .containsExactly("b: expected the text some value, was none");
    }

    @Test
    void saysWhatIsTooMuchForStrictElements() {
        assertThat(
                        differences(
                                "<iq><q xmlns='n'><a/></q></iq>",
                                "<iq><q xmlns='n' v='1'>t<a/><b/></q></iq>"))
                .containsExactlyInAnyOrder(
                        "iq/q@v: not expected (<q> is matched strictly)",
                        "iq/q/b: not expected (<q> is matched strictly)",
                        "iq/q: expected the text to be blank, was 't'");
    }

    @Test
    void saysWhatIsOutOfOrderInStrictElements() {
        assertThat(differences("<q xmlns='n'><a/><b/></q>", "<q xmlns='n'><b/><a/></q>"))
                .containsExactly(
                        "q/a: not in the expected place (<q> is matched strictly)",
                        "q/b: not in the expected place (<q> is matched strictly)");
    }

    @Test
    void saysNothingOfWhatIsAllowed() {
        assertThat(
                        differences(
                                "<iq id='{scansion:any}'><a/><b/></iq>",
                                "<iq id='1' type='get'>t<b/><c/><a x='1'/></iq>"))
                .isEmpty();
    }

    @Test
    void saysWhatAnotherStanzaItIs() {
        assertThat(differences("<iq id='1'/>", "<message/>"))
                .containsExactly("message: expected <iq>, was <message>");
        assertThat(differences("<iq id='1'/>", "<iq xmlns='jabber:server'/>"))
                .containsExactly("iq: expected the namespace 'jabber:client', was 'jabber:server'");
    }

    @Test
    void saysWhatWasCaptured() {
        captures.bind(Map.of("sid", "7"));
        assertThat(differences("<iq id='{scansion:capture:sid}'/>", "<iq id='8'/>"))
                .containsExactly("iq@id: expected '7' (captured as sid), was '8'");
    }

    @Test
    void saysWhereOneCaptureHasTwoValues() {
        assertThat(
                        differences(
                                "<iq id='{scansion:capture:c}'><b>{scansion:capture:c}</b></iq>",
                                "<iq id='1'><b>2</b></iq>"))
                .containsExactly("iq/b: expected the text '1' (captured as c), was '2'");
    }

    @Test
    void saysNothingOfWhatMatchesOnlyByAnotherAssignment() {
        assertThat(
                        differences(
                                "<x><i a='{scansion:capture:c}' b='{scansion:capture:c}'/></x>",
                                "<x><i a='1' b='2'/><i a='1' b='1'/></x>"))
                .isEmpty();
    }

    @Test
    void numbersChildrenOfOneName() {
        assertThat(
                        differences(
                                "<x><i n='1' a='1'/><i n='2' a='1'/></x>",
                                "<x><i n='2' a='1'/><i n='1' a='2'/></x>"))
                .containsExactly("x/i[2]@a: expected '1', was '2'");
    }

    @Test
    void namesAttributesOfXmlWithTheirPrefix() {
        assertThat(differences("<message xml:lang='en'/>", "<message xml:lang='de'/>"))
                .containsExactly("message@xml:lang: expected 'en', was 'de'");
        assertThat(differences("<message xml:lang='en'/>", "<message/>"))
                .containsExactly("message@xml:lang: not there");
    }

    @Test
    void pointsAtTheReceivedElementItself() {
        Candidate received = candidate("<x><i n='item1'/><i n='item2'/></x>");
        ClosestStanza closest =
                ClosestStanza.compare(
                        expectation("<x><i n='item1'/><i n='item3'/></x>"),
                        received,
                        new Captures());
        assertThat(closest.differences().get(0).at())
                .isSameAs(received.element().children().get(1));
    }

    @Test
    void isTheOneWithTheSameTypeAndSender() {
        assertThat(
                        closest(
                                "<message type='chat' from='a'><body>Hi</body></message>",
                                "<message type='error' from='b'><body>Hi</body></message>",
                                "<message type='chat' from='a'><body>Ho</body></message>"))
                .contains("Ho");
    }

    @Test
    void isOneOfTheSameName() {
        assertThat(closest("<iq id='1'/>", "<message id='1'/>", "<iq id='2'/>"))
                .isEqualTo("<iq id='2'/>");
    }

    @Test
    void isTheEarliestOfThoseThatAreEquallyClose() {
        assertThat(closest("<iq id='1'/>", "<iq id='2'/>", "<iq id='3'/>"))
                .isEqualTo("<iq id='2'/>");
    }

    @Test
    void isNoneWhereThereIsNothing() {
        assertThat(closest("<iq/>")).isEqualTo("none");
    }

    @Test
    void comparesChildrenOfAListWithTheNearestBySpelling() {
        assertThat(
                        differences(
                                "<iq><feature var='urn:xmpp:Ping'/>"
                                        + "<feature var='urn:xmpp:mam:1'/></iq>",
                                "<iq><feature var='http://jabber.org/protocol/disco#info'/>"
                                        + "<feature var='urn:xmpp:mam:2'/>"
                                        + "<feature var='urn:xmpp:carbons:2'/>"
                                        + "<feature var='urn:xmpp:ping'/></iq>"))
                .containsExactly(
                        "iq/feature[4]@var: expected 'urn:xmpp:Ping', was 'urn:xmpp:ping'",
                        "iq/feature[2]@var: expected 'urn:xmpp:mam:1', was 'urn:xmpp:mam:2'");
    }

    @Test
    void givesTheNearestToTheOneThatItIsNearestTo() {
        assertThat(
                        differences(
                                "<iq><f var='urn:xmpp:pins'/><f var='urn:xmpp:pinq'/></iq>",
                                "<iq><f var='urn:xmpp:pin'/><f var='urn:xmpp:pinqs'/></iq>"))
                .containsExactly(
                        "iq/f[1]@var: expected 'urn:xmpp:pins', was 'urn:xmpp:pin'",
                        "iq/f[2]@var: expected 'urn:xmpp:pinq', was 'urn:xmpp:pinqs'");
    }

    @Test
    void comparesTextsOfAListBySpellingToo() {
        assertThat(
                        differences(
                                "<iq><group>Capulets</group></iq>",
                                "<iq><group>Montagues</group><group>capulets</group></iq>"))
                .containsExactly("iq/group[2]: expected the text 'Capulets', was 'capulets'");
    }

    @Test
    void saysThatAChildOfAListIsMissingWhereNoneIsLikeIt() {
        assertThat(
                        differences(
                                "<iq><feature var='urn:xmpp:carbons:2'/></iq>",
                                "<iq><feature var='http://jabber.org/protocol/disco#info'/>"
                                        + "<feature var='vcard-temp'/></iq>"))
                .containsExactly("iq: no <feature var='urn:xmpp:carbons:2'/>");
    }
}
