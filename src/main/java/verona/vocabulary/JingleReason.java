package verona.vocabulary;

import java.util.Locale;

/**
 * Why a Jingle session ends (XEP-0166 §7.4).
 *
 * <pre>{@code
 * Jingle.terminate("call1", JingleReason.BUSY)
 * }</pre>
 */
public enum JingleReason {
    /** An existing session is used instead. */
    ALTERNATIVE_SESSION,

    /** The client or its user is busy. */
    BUSY,

    /** The initiator takes the session back. */
    CANCEL,

    /** The connection does not work. */
    CONNECTIVITY_ERROR,

    /** The user declines the session. */
    DECLINE,

    /** The session has lasted as long as it may. */
    EXPIRED,

    /** The application could not be set up. */
    FAILED_APPLICATION,

    /** The transport could not be set up. */
    FAILED_TRANSPORT,

    /** Another error of the application. */
    GENERAL_ERROR,

    /** The client goes offline. */
    GONE,

    /** The client knows the application, but not these parameters. */
    INCOMPATIBLE_PARAMETERS,

    /** The media can't be processed. */
    MEDIA_ERROR,

    /** A rule for security forbids it. */
    SECURITY_ERROR,

    /** The session ends as planned. */
    SUCCESS,

    /** There was no answer in time. */
    TIMEOUT,

    /** The client knows none of the applications. */
    UNSUPPORTED_APPLICATIONS,

    /** The client knows none of the transports. */
    UNSUPPORTED_TRANSPORTS;

    /** The name of the element in a stanza: {@code failed-transport}. */
    @Override
    public String toString() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
