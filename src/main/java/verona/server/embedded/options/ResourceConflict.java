package verona.server.embedded.options;

/**
 * What a server does when a client requests a resource that another has bound (RFC 6120 §7.7.2.2).
 */
public enum ResourceConflict {
    /** Closes the older client's stream with the error {@code conflict}. */
    CLOSE_OLDER,
    /**
     * Answers the request with the error {@code conflict}; the newer client may request another
     * resource.
     */
    REFUSE_NEWER,
    /** Binds another resource for the newer client. */
    RENAME_NEWER
}
