package verona.server.embedded.core;

import java.util.Locale;

/** The stream error conditions of RFC 6120 §4.9.3 that this server reports. */
public enum StreamError {
    CONFLICT,
    HOST_GONE,
    HOST_UNKNOWN,
    INTERNAL_SERVER_ERROR,
    INVALID_FROM,
    INVALID_NAMESPACE,
    NOT_AUTHORIZED,
    NOT_WELL_FORMED,
    POLICY_VIOLATION,
    RESOURCE_CONSTRAINT,
    RESTRICTED_XML,
    SYSTEM_SHUTDOWN,
    UNSUPPORTED_ENCODING,
    UNSUPPORTED_STANZA_TYPE,
    UNSUPPORTED_VERSION;

    private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The condition's element name. */
    public String element() {
        return element;
    }
}
