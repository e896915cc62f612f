package verona.stanza;

/**
 * A user's roster: {@code <query xmlns='jabber:iq:roster'/>} (RFC 6121 §2).
 *
 * <pre>{@code
 * romeo.sends(iqGet("roster1").with(roster()));
 * romeo.sends(iqSet("roster2").with(roster().item(rosterItem(juliet).name("Juliet"))));
 * }</pre>
 */
public final class Roster extends ElementPayload<Roster> {

    static final String NAMESPACE = "jabber:iq:roster";

    /** A query without items, which requests the roster (RFC 6121 §2.1.3). */
    public Roster() {
        this(Element.of(NAMESPACE, "query"));
    }

    private Roster(Element query) {
        super(query);
    }

    @Override
    protected Roster copy(Element query) {
        return new Roster(query);
    }

    /** Sets the roster's version (RFC 6121 §2.6); {@code ""} if the client has none yet. */
    public Roster ver(CharSequence version) {
        return attribute("ver", version);
    }

    /** Adds a contact. */
    public Roster item(CharSequence jid) {
        return item(new RosterItem(jid));
    }

    /** Adds a contact: {@code item(rosterItem(juliet).subscription(BOTH))}. */
    public Roster item(RosterItem item) {
        return child(item.element());
    }
}
