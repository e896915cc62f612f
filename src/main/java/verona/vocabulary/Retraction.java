package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * The retraction of a message, and what an archive keeps in its place: {@code <retract
 * xmlns='urn:xmpp:message-retract:1'/>}, {@code <retracted/>} (XEP-0424).
 *
 * <pre>{@code
 * juliet.receives(groupchat().from(room)
 *         .with(Chat.retract("sid-1").moderatedBy(room.as("Romeo")).reason("Spam")));
 * }</pre>
 */
public final class Retraction extends ElementPayload<Retraction> {

    static final String NAMESPACE = "urn:xmpp:message-retract:1";

    private Retraction(Element retraction) {
        super(retraction);
    }

    static Retraction retract(CharSequence id) {
        return new Retraction(Element.of(NAMESPACE, "retract").withAttribute("id", id));
    }

    static Retraction retracted(CharSequence stamp) {
        return new Retraction(Element.of(NAMESPACE, "retracted").withAttribute("stamp", stamp));
    }

    @Override
    protected Retraction copy(Element retraction) {
        return new Retraction(retraction);
    }

    /** Sets the id: in {@code <retracted/>}, that of the message that retracted (XEP-0424 §4). */
    public Retraction id(CharSequence id) {
        return attribute("id", id);
    }

    /**
     * Says that a moderator retracted it (XEP-0425 §3.1).
     *
     * @param jid the moderator's JID in the room
     */
    public Retraction moderatedBy(CharSequence jid) {
        return child(moderated(jid));
    }

    /**
     * Says that a moderator retracted it (XEP-0425 §3.1).
     *
     * @param jid the moderator's JID in the room
     * @param occupantId the moderator's id in the room (XEP-0421)
     */
    public Retraction moderatedBy(CharSequence jid, CharSequence occupantId) {
        return child(moderated(jid).withChild(Delivery.occupantId(occupantId)));
    }

    private static Element moderated(CharSequence jid) {
        return Element.of(Moderation.NAMESPACE, "moderated").withAttribute("by", jid);
    }

    /** Sets the moderator's reason (XEP-0425 §3.1). */
    public Retraction reason(CharSequence reason) {
        return singleLeaf("reason", reason);
    }
}
