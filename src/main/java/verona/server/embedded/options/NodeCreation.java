package verona.server.embedded.options;

/** Who may create nodes at the publish-subscribe service (XEP-0060 §8.1). */
public enum NodeCreation {
    /** Administrators. */
    ADMINS,
    /** Administrators, and all accounts of the server. */
    ACCOUNTS,
    /** Everybody, components too. */
    EVERYBODY
}
