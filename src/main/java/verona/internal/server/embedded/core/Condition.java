package verona.internal.server.embedded.core;

import java.util.Locale;
import verona.stanza.Element;

/** The stanza error conditions of RFC 6120 §8.3.3, each with its usual type. */
public enum Condition {
    BAD_REQUEST("modify"),
    CONFLICT("cancel"),
    FEATURE_NOT_IMPLEMENTED("cancel"),
    FORBIDDEN("auth"),
    GONE("cancel"),
    INTERNAL_SERVER_ERROR("cancel"),
    ITEM_NOT_FOUND("cancel"),
    JID_MALFORMED("modify"),
    NOT_ACCEPTABLE("modify"),
    NOT_ALLOWED("cancel"),
    NOT_AUTHORIZED("auth"),
    RECIPIENT_UNAVAILABLE("wait"),
    REGISTRATION_REQUIRED("auth"),
    REMOTE_SERVER_NOT_FOUND("cancel"),
    REMOTE_SERVER_TIMEOUT("wait"),
    RESOURCE_CONSTRAINT("wait"),
    SERVICE_UNAVAILABLE("cancel"),
    UNEXPECTED_REQUEST("wait");

    private final String type;
    private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Condition(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    String element() {
        return element;
    }

    /** The condition as an element (RFC 6120 §8.3.2). */
    public Element toElement() {
        return Element.of(StanzaError.STANZAS, element);
    }
}
