package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.Subscription;

/**
 * A contact in a {@link RosterQuery} (RFC 6121 §2.1.2).
 *
 * <pre>{@code
 * Roster.item(juliet.bareJid()).name("Juliet").subscription(BOTH).group("Capulets")
 * }</pre>
 */
public final class RosterItem extends ElementBuilder<RosterItem> {

    /** A contact with that bare JID. */
    RosterItem(CharSequence jid) {
        this(Element.of(RosterQuery.NAMESPACE, "item").withAttribute("jid", jid));
    }

    private RosterItem(Element item) {
        super(item);
    }

    @Override
    protected RosterItem copy(Element item) {
        return new RosterItem(item);
    }

    /** Sets the user's name for the contact (RFC 6121 §2.1.2.4). */
    public RosterItem name(CharSequence name) {
        return attribute("name", name);
    }

    /**
     * Sets the state of the subscription (RFC 6121 §2.1.2.5); {@code REMOVE} deletes the contact.
     */
    public RosterItem subscription(Subscription subscription) {
        return attribute("subscription", subscription.toString());
    }

    /**
     * Sets {@code ask}: the user has requested a subscription and has got no answer (RFC 6121
     * §2.1.2.2).
     */
    public RosterItem asked() {
        return attribute("ask", "subscribe");
    }

    /** Sets {@code approved}: the user has approved a subscription in advance (RFC 6121 §3.4). */
    public RosterItem approved() {
        return attribute("approved", "true");
    }

    /** Puts the contact into groups (RFC 6121 §2.1.2.6). */
    public RosterItem group(CharSequence... groups) {
        RosterItem item = this;
        for (CharSequence group : groups) {
            item = item.leaf("group", group);
        }
        return item;
    }
}
