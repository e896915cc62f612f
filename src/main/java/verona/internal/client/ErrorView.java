package verona.internal.client;

import java.util.Arrays;
import org.jivesoftware.smack.packet.StanzaError;
import org.jspecify.annotations.Nullable;
import verona.ReceivedError;
import verona.stanza.Element;

/** Reads the error of a stanza (RFC 6120 §8.3.2). */
final class ErrorView {

    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private ErrorView() {}

    /** The error; null if there is none. */
    static @Nullable ReceivedError of(Element stanza) {
        Element error = stanza.child(Element.CLIENT, "error");
        if (error == null) {
            return null;
        }
        Element text = error.child(STANZAS, "text");
        return new ReceivedError(
                condition(error),
                type(error.attribute("type")),
                text == null ? null : text.text(),
                error.children().stream()
                        .filter(child -> !child.namespace().equals(STANZAS))
                        .findFirst()
                        .orElse(null));
    }

    private static StanzaError.Condition condition(Element error) {
        return Arrays.stream(StanzaError.Condition.values())
                .filter(condition -> error.child(STANZAS, condition.toString()) != null)
                .findFirst()
                .orElse(StanzaError.Condition.undefined_condition);
    }

    private static StanzaError.@Nullable Type type(@Nullable String type) {
        return Arrays.stream(StanzaError.Type.values())
                .filter(known -> known.toString().equals(type))
                .findFirst()
                .orElse(null);
    }
}
