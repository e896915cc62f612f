package verona.internal.server.embedded.muc.presence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What a stanza of type error says, RFC 6120 §8.3.2. */
public record ErrorReport(String condition, @Nullable String text) {

    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** XEP-0045 §18.1.2, and those that mean the same. */
    private static final Set<String> UNDELIVERED =
            Set.of(
                    "gone",
                    "internal-server-error",
                    "item-not-found",
                    "jid-malformed",
                    "recipient-unavailable",
                    "redirect",
                    "remote-server-not-found",
                    "remote-server-timeout",
                    "service-unavailable",
                    "undefined-condition");

    public static ErrorReport of(Stanza stanza) {
        Element error = stanza.element().child(Element.CLIENT, "error");
        if (error == null) {
            return new ErrorReport("undefined-condition", null);
        }
        String condition =
                error.children().stream()
                        .filter(child -> child.namespace().equals(STANZAS))
                        .map(Element::name)
                        .filter(name -> !name.equals("text"))
                        .findFirst()
                        .orElse("undefined-condition");
        Element text = error.child(STANZAS, "text");
        return new ErrorReport(condition, text == null ? null : text.text());
    }

    /** Whether it says that nobody is there who takes what was sent. */
    public boolean isUndelivered() {
        return UNDELIVERED.contains(condition);
    }
}
