package verona.internal.transcript;

/**
 * Who or what takes part in a scenario, and has a lifeline in its diagram.
 *
 * @param kind what it is
 * @param name what the scenario calls it
 * @param address its JID, without a resource
 */
public record Participant(Kind kind, String name, String address) {

    /** What takes part in a scenario. */
    public enum Kind {
        /** A client of the scenario's. */
        CLIENT,
        /** A component of the scenario's (XEP-0114). */
        COMPONENT,
        /** A program under test, which connects by itself. */
        PROGRAM,
        /** A chat room. */
        ROOM,
        /** Another service, by its domain. */
        SERVICE,
        /** The server. */
        SERVER
    }

    /** Whether what it sends and receives is in the transcript. */
    public boolean isEntity() {
        return kind == Kind.CLIENT || kind == Kind.COMPONENT || kind == Kind.PROGRAM;
    }
}
