package verona.stanza;

/**
 * A contact in a {@link Roster} (RFC 6121 §2.1.2).
 *
 * <pre>{@code
 * rosterItem(juliet.bareJid()).name("Juliet").subscription(BOTH).group("Capulets")
 * }</pre>
 */
public final class RosterItem extends ElementBuilder<RosterItem> {

    /** A contact of that bare JID. */
    public RosterItem(CharSequence jid) {
        this(Element.of(Roster.NAMESPACE, "item").withAttribute("jid", jid));
    }

    private RosterItem(Element item) {
        super(item);
    }

    @Override
    RosterItem copy(Element item) {
        return new RosterItem(item);
    }

    /** Sets the name that the user gave the contact. */
    public RosterItem name(CharSequence name) {
        return attribute("name", name);
    }

    /** Sets who is subscribed to whose presence; {@code REMOVE} deletes the contact. */
    public RosterItem subscription(Subscription subscription) {
        return attribute("subscription", subscription.toString());
    }

    /** Says that a subscription was asked for and not answered yet. */
    public RosterItem asked() {
        return attribute("ask", "subscribe");
    }

    /** Says that a subscription was granted beforehand (RFC 6121 §3.4). */
    public RosterItem approved() {
        return attribute("approved", "true");
    }

    /** Adds groups that the contact is in. */
    public RosterItem group(CharSequence... groups) {
        RosterItem item = this;
        for (CharSequence group : groups) {
            item = item.leaf("group", group);
        }
        return item;
    }
}
