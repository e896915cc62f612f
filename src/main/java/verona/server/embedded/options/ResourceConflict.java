package verona.server.embedded.options;

/** What a server does where a client asks for a resource that another has: RFC 6120 §7.7.2.2. */
public enum ResourceConflict {
    /** The stream of the one that has it is closed, with the error {@code conflict}. */
    CLOSE_OLDER,
    /** The one that asks gets the error {@code conflict}, and may ask for another. */
    REFUSE_NEWER,
    /** The one that asks gets another, of the server's choice. */
    RENAME_NEWER
}
