package verona.internal.server.embedded.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stream error conditions of RFC 6120 §4.9.3, but for see-other-host: that one names a host.
 */
public enum StreamError {
    BAD_FORMAT,
    BAD_NAMESPACE_PREFIX,
    CONFLICT,
    CONNECTION_TIMEOUT,
    HOST_GONE,
    HOST_UNKNOWN,
    IMPROPER_ADDRESSING,
    INTERNAL_SERVER_ERROR,
    INVALID_FROM,
    INVALID_NAMESPACE,
    INVALID_XML,
    NOT_AUTHORIZED,
    NOT_WELL_FORMED,
    POLICY_VIOLATION,
    REMOTE_CONNECTION_FAILED,
    RESET,
    RESOURCE_CONSTRAINT,
    RESTRICTED_XML,
    SYSTEM_SHUTDOWN,
    UNDEFINED_CONDITION,
    UNSUPPORTED_ENCODING,
    UNSUPPORTED_FEATURE,
    UNSUPPORTED_STANZA_TYPE,
    UNSUPPORTED_VERSION;

    private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The condition's element name. */
    public String element() {
        return element;
    }

    /** The condition of that element name, null where there is none. */
    public static @Nullable StreamError named(String element) {
        return Arrays.stream(values())
                .filter(error -> error.element.equals(element))
                .findFirst()
                .orElse(null);
    }

    /** All element names, to be read. */
    public static String names() {
        return Arrays.stream(values()).map(StreamError::element).collect(Collectors.joining(", "));
    }
}
