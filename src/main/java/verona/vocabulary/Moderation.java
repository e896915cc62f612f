package verona.vocabulary;

import verona.stanza.Element;

/**
 * Retracting the messages of others, as a moderator of a room (XEP-0425).
 *
 * <pre>{@code
 * romeo.sends(iqSet("spam1").to(room).with(Moderation.moderate("sid-1").reason("Spam")));
 * juliet.receives(groupchat().from(room)
 *         .with(Chat.retract("sid-1").moderatedBy(room.as("Romeo")).reason("Spam")));
 * }</pre>
 *
 * <p>Many servers know, or also know, the version 0.2 of XEP-0425, which fastens a moderation to
 * its message (XEP-0422): a room with the feature {@code urn:xmpp:message-moderate:0} does.
 */
public final class Moderation {

    static final String NAMESPACE = "urn:xmpp:message-moderate:1";

    private static final String MODERATE_0 = "urn:xmpp:message-moderate:0";
    private static final String RETRACT_0 = "urn:xmpp:message-retract:0";
    private static final String FASTEN = "urn:xmpp:fasten:0";

    private Moderation() {}

    /**
     * A moderator's request to retract a message (XEP-0425 §3).
     *
     * @param stanzaId the id by which the room identifies the message, {@link Delivery#stanzaId}
     */
    public static ModerationRequest moderate(CharSequence stanzaId) {
        return new ModerationRequest(stanzaId);
    }

    /** A moderator's request to retract a message, of version 0.2 (XEP-0425 0.2.1 §3). */
    public static Element fastenedModerate(CharSequence stanzaId) {
        return applyTo(stanzaId, moderate0());
    }

    /** A moderator's request to retract a message, of version 0.2 (XEP-0425 0.2.1 §3). */
    public static Element fastenedModerate(CharSequence stanzaId, CharSequence reason) {
        return applyTo(stanzaId, withReason(moderate0(), reason));
    }

    /**
     * Says to a room that a moderator retracted a message, of version 0.2 (XEP-0425 0.2.1 §3.1).
     *
     * @param stanzaId the id by which the room identifies the message
     * @param moderator the moderator's JID in the room
     */
    public static Element fastenedModerated(CharSequence stanzaId, CharSequence moderator) {
        return applyTo(stanzaId, moderated0(moderator));
    }

    /** Says to a room why a moderator retracted a message, of version 0.2 (XEP-0425 0.2.1 §3.1). */
    public static Element fastenedModerated(
            CharSequence stanzaId, CharSequence moderator, CharSequence reason) {
        return applyTo(stanzaId, withReason(moderated0(moderator), reason));
    }

    /**
     * Retracts a message of the sender's own, as XEP-0424 did until version 0.3 (XEP-0424 0.3.0
     * §3).
     */
    public static Element fastenedRetract(CharSequence originId) {
        return applyTo(originId, retract0());
    }

    private static Element applyTo(CharSequence id, Element fastened) {
        return Element.of(FASTEN, "apply-to").withAttribute("id", id).withChild(fastened);
    }

    private static Element moderate0() {
        return Element.of(MODERATE_0, "moderate").withChild(retract0());
    }

    private static Element moderated0(CharSequence moderator) {
        return Element.of(MODERATE_0, "moderated")
                .withAttribute("by", moderator)
                .withChild(retract0());
    }

    private static Element retract0() {
        return Element.of(RETRACT_0, "retract");
    }

    private static Element withReason(Element moderation, CharSequence reason) {
        return moderation.withChild(Element.of(MODERATE_0, "reason").withAllText(reason));
    }
}
