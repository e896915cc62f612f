package verona.internal.server.embedded.core;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/** Why a stanza is refused; thrown by whoever handles it, and sent back by the router. */
public final class StanzaError extends RuntimeException {

    static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final long serialVersionUID = 1;

    private final Condition condition;
    private final String type;
    private final @Nullable Jid by;
    private final transient @Nullable Element detail;
    private final @Nullable String place;

    /** A refusal of the condition's usual type, with a text for people. */
    public StanzaError(Condition condition, String text) {
        this(condition, condition.type(), text, null, null, null);
    }

    /** The same, of a type that is not the condition's usual one. */
    public StanzaError(Condition condition, String type, String text) {
        this(condition, type, text, null, null, null);
    }

    private StanzaError(
            Condition condition,
            String type,
            String text,
            @Nullable Jid by,
            @Nullable Element detail,
            @Nullable String place) {
        super(text, null, false, false);
        this.condition = condition;
        this.type = type;
        this.by = by;
        this.detail = detail;
        this.place = place;
    }

    /** This refusal, saying who refused (RFC 6120 §8.3.2). */
    public StanzaError by(Jid entity) {
        return new StanzaError(condition, type, text(), entity, detail, place);
    }

    /** This refusal with an application's own condition (RFC 6120 §8.3.4). */
    public StanzaError with(Element application) {
        return new StanzaError(condition, type, text(), by, application, place);
    }

    /** This refusal, saying where else to go (RFC 6120 §8.3.3.5 and §8.3.3.14). */
    public StanzaError at(String uri) {
        return new StanzaError(condition, type, text(), by, detail, uri);
    }

    private String text() {
        return String.valueOf(getMessage());
    }

    /** The {@code error} element. */
    public Element toElement() {
        Element defined = Elements.text(STANZAS, condition.element(), place == null ? "" : place);
        Element text = Elements.text(STANZAS, "text", text());
        Element error =
                Elements.of(Element.CLIENT, "error", defined, text)
                        .withAttribute("type", type)
                        .withAttribute("by", by);
        return detail == null ? error : error.withChild(detail);
    }
}
