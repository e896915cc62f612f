package verona;

import static verona.Stanzas.iqResult;

import java.util.List;
import java.util.stream.Stream;
import verona.stanza.Payload;
import verona.stanza.StanzaTemplate;

/**
 * What one method of the typed vocabulary says.
 *
 * @param method the method, as {@link VocabularyTest#key} writes it
 * @param spec the stanza that the method has made, or that contains what it has made
 * @param sent the stanza that is sent, as XML
 * @param misses what does not match, beside what is derived from what is sent
 */
record VocabularyRow(String method, StanzaTemplate spec, String sent, List<String> misses) {

    @Override
    public String toString() {
        return method;
    }

    static VocabularyRow row(String method, StanzaTemplate spec, String sent, String... misses) {
        return new VocabularyRow(method, spec, sent, List.of(misses));
    }

    /** The payload is sent in an IQ. */
    static VocabularyRow row(String method, Payload payload, String sent, String... misses) {
        return new VocabularyRow(
                method,
                iqResult("1").with(payload),
                inIq(sent),
                Stream.of(misses).map(VocabularyRow::inIq).toList());
    }

    /** The payload is in another element, and so are what is sent and what does not match. */
    static VocabularyRow rowIn(
            String begin, String method, Payload payload, String content, String... misses) {
        String end = "</" + begin.substring(1, begin.indexOf(' ')) + ">";
        return row(
                method,
                payload,
                begin + content + end,
                Stream.of(misses).map(miss -> begin + miss + end).toArray(String[]::new));
    }

    private static String inIq(String payload) {
        return "<iq type='result' id='1'>" + payload + "</iq>";
    }
}
