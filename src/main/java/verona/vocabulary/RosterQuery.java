package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A user's roster: {@code <query xmlns='jabber:iq:roster'/>} (RFC 6121 §2).
 *
 * <pre>{@code
 * romeo.sends(iqGet("roster1").with(Roster.query()));
 * romeo.sends(iqSet("roster2").with(Roster.query().item(Roster.item(juliet).name("Juliet"))));
 * }</pre>
 */
public final class RosterQuery extends ElementPayload<RosterQuery> {

    static final String NAMESPACE = "jabber:iq:roster";

    /** A query without items, which requests the roster (RFC 6121 §2.1.3). */
    RosterQuery() {
        this(Element.of(NAMESPACE, "query"));
    }

    private RosterQuery(Element query) {
        super(query);
    }

    @Override
    protected RosterQuery copy(Element query) {
        return new RosterQuery(query);
    }

    /** Sets the roster's version (RFC 6121 §2.6); {@code ""} if the client has none yet. */
    public RosterQuery ver(CharSequence version) {
        return attribute("ver", version);
    }

    /** Adds a contact. */
    public RosterQuery item(CharSequence jid) {
        return item(new RosterItem(jid));
    }

    /** Adds a contact: {@code item(Roster.item(juliet).subscription(BOTH))}. */
    public RosterQuery item(RosterItem item) {
        return part(item);
    }
}
