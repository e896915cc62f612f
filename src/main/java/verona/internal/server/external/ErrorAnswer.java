package verona.internal.server.external;

import java.util.Optional;
import verona.internal.connection.StreamErrors;
import verona.stanza.Element;

/** What an error says that a server answers. */
final class ErrorAnswer {

    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private ErrorAnswer() {}

    /** For people: its condition and its text. */
    static String describe(Element answer) {
        Element error = answer.child(Element.CLIENT, "error");
        Element text = error == null ? null : error.child(STANZAS, "text");
        String condition = condition(answer);
        return "it answers " + condition + (text == null ? "" : " (" + text.text() + ")");
    }

    /** Its condition; the name of the answer in angle brackets if it has none. */
    static String condition(Element answer) {
        Element error = answer.child(Element.CLIENT, "error");
        Optional<String> condition =
                error == null ? ofStream(answer) : StreamErrors.stanzaCondition(error);
        return condition.orElse("<" + answer.name() + ">");
    }

    private static Optional<String> ofStream(Element answer) {
        return answer.children().stream()
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst();
    }
}
