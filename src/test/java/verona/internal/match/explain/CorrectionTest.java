package verona.internal.match.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;

class CorrectionTest {

    private final Captures captures = new Captures();

    private List<String> corrections(String expected, String received) {
        Expectation expectation = expectation(expected);
        ClosestStanza closest = ClosestStanza.compare(expectation, candidate(received), captures);
        return Correction.of(closest, expectation, captures).stream()
                .map(CorrectionTest::text)
                .toList();
    }

    private static String text(Correction correction) {
        StringBuilder text = new StringBuilder(correction.way().toString());
        correction
                .changes()
                .forEach(it -> text.append(" " + it.subject().name() + ":" + it.instead()));
        return text.toString();
    }

    @Test
    void aNamespaceIsAnother() {
        assertThat(corrections("<iq><query xmlns='q'/></iq>", "<iq><query xmlns='r'/></iq>"))
                .containsExactly("NAMESPACE query:r");
        assertThat(corrections("<iq xmlns='q'/>", "<iq/>"))
                .containsExactly("NAMESPACE iq:jabber:client");
        assertThat(
                        corrections(
                                "<iq><x xmlns='q'><a/></x></iq>",
                                "<iq><x xmlns='p'/><x xmlns='r'><a/></x></iq>"))
                .containsExactly("NAMESPACE x:r");
    }

    @Test
    void aNamespaceIsNotAllThatIsWrong() {
        assertThat(corrections("<iq><q xmlns='q' a='1'/></iq>", "<iq><q xmlns='r' a='2'/></iq>"))
                .isEmpty();
        assertThat(corrections("<iq id='1'><q xmlns='q'/></iq>", "<iq id='2'><q xmlns='r'/></iq>"))
                .isEmpty();
    }

    @Test
    void aNameIsMisspelt() {
        assertThat(corrections("<message typ='chat'/>", "<message type='chat'/>"))
                .containsExactly("NAME message:type");
        assertThat(
                        corrections(
                                "<message><bdy>Hi</bdy></message>",
                                "<message><body>Hi</body></message>"))
                .containsExactly("NAME bdy:body");
        assertThat(corrections("<mesage id='1'/>", "<message id='1'/>"))
                .containsExactly("NAME mesage:message");
        assertThat(
                        corrections(
                                "<iq><item xmlns='i' nam='1' rle='2'/></iq>",
                                "<iq><item xmlns='i' name='1' role='2'/></iq>"))
                .containsExactly("NAME item:name item:role");
    }

    @Test
    void aMisspeltNameHasTheWrongValueToo() {
        assertThat(corrections("<message typ='chat'/>", "<message type='headline'/>")).isEmpty();
        assertThat(
                        corrections(
                                "<message><bdy>Hi</bdy></message>",
                                "<message><body>Ho</body></message>"))
                .isEmpty();
    }

    @Test
    void somethingIsTooStrict() {
        assertThat(
                        corrections(
                                "<iq><q xmlns='q'><a/></q></iq>",
                                "<iq><q xmlns='q'><a/><b/></q></iq>"))
                .containsExactly("STRICTNESS q:");
        assertThat(corrections("<iq xmlns='jabber:client' id='1'/>", "<iq id='1' to='x'>t</iq>"))
                .containsExactly("STRICTNESS iq: iq:");
        assertThat(
                        corrections(
                                "<iq><q xmlns='q'><a/></q></iq>",
                                "<iq><q xmlns='q'><b/><b/></q></iq>"))
                .isEmpty();
    }

    @Test
    void theOrderOfStrictChildrenIsAnother() {
        assertThat(
                        corrections(
                                "<iq><q xmlns='q'>t<a/><b/><c/></q></iq>",
                                "<iq><q xmlns='q'><a/>t<c/><b/></q></iq>"))
                .containsExactly("ORDER q: q:");
        assertThat(
                        corrections(
                                "<iq><q xmlns='q'><a/><b i='1'/></q></iq>",
                                "<iq><q xmlns='q'><b i='2'/><a/></q></iq>"))
                .isEmpty();
    }

    @Test
    void aCapturedValueIsHeldAgainstIt() {
        String expected = "<iq id='{scansion:capture:id}'><q xmlns='q'/></iq>";
        expectation("<iq id='{scansion:capture:id}'/>")
                .matches(candidate("<iq id='1'/>"), captures);
        assertThat(corrections(expected, "<iq id='1'><q xmlns='r'/></iq>"))
                .containsExactly("NAMESPACE q:r");
        assertThat(corrections(expected, "<iq id='2'><q xmlns='r'/></iq>")).isEmpty();
        assertThat(captures.asMap()).hasSize(1);
    }

    @Test
    void nothingIsWrong() {
        assertThat(corrections("<iq id='1'/>", "<iq id='1'/>")).isEmpty();
    }
}
