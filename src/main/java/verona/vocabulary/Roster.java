package verona.vocabulary;

/**
 * Rosters (RFC 6121 §2).
 *
 * <pre>{@code
 * romeo.sends(iqSet("set1").with(Roster.query().item(Roster.item(juliet.bareJid()).name("J"))));
 * }</pre>
 */
public final class Roster {

    private Roster() {}

    /** A roster, or a request for it (RFC 6121 §2.1): {@code iqGet("1").with(Roster.query())}. */
    public static RosterQuery query() {
        return new RosterQuery();
    }

    /**
     * A contact in a roster (RFC 6121 §2.1.2): {@code
     * Roster.query().item(Roster.item(juliet.bareJid()).name("J"))}.
     */
    public static RosterItem item(CharSequence jid) {
        return new RosterItem(jid);
    }
}
