package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.Payload;

/**
 * Sessions between two clients, such as calls (XEP-0166), and the messages that announce them
 * (XEP-0353).
 *
 * <pre>{@code
 * romeo.sends(chat().to(juliet.bareJid()).with(Jingle.propose("call1", description)));
 * romeo.sends(iqSet("call2").to(juliet.fullJid())
 *         .with(Jingle.initiate("call1").initiator(romeo.fullJid())
 *                 .content("voice", description, transport)));
 * juliet.sends(iqSet("call3").to(romeo.fullJid())
 *         .with(Jingle.terminate("call1", JingleReason.BUSY)));
 * }</pre>
 */
public final class Jingle {

    static final String NAMESPACE = "urn:xmpp:jingle:1";

    private static final String MESSAGE = "urn:xmpp:jingle-message:0";

    private Jingle() {}

    /** Begins a session with that id (XEP-0166 §6.2). */
    public static JingleSession initiate(CharSequence sid) {
        return session("session-initiate", sid);
    }

    /** Accepts a session (XEP-0166 §6.5). */
    public static JingleSession accept(CharSequence sid) {
        return session("session-accept", sid);
    }

    /** Sends information about a session (XEP-0166 §6.8). */
    public static JingleSession info(CharSequence sid, Payload information) {
        return session("session-info", sid).with(information);
    }

    /** Ends or declines a session (XEP-0166 §6.7). */
    public static JingleSession terminate(CharSequence sid, JingleReason reason) {
        return session("session-terminate", sid).reason(reason);
    }

    /** Ends or declines a session, with a text for people (XEP-0166 §6.7). */
    public static JingleSession terminate(
            CharSequence sid, JingleReason reason, CharSequence text) {
        return session("session-terminate", sid).reason(reason, text);
    }

    /** An action of a session that has no method here, such as {@code transport-info}. */
    public static JingleSession session(CharSequence action, CharSequence sid) {
        return new JingleSession(action, sid);
    }

    /** Proposes a session with that id in a message (XEP-0353 §3.1). */
    public static Element propose(CharSequence id, Payload... descriptions) {
        Element propose = message("propose", id);
        for (Payload description : descriptions) {
            propose = propose.withChild(description.toElement());
        }
        return propose;
    }

    /** Says that a device rings for the proposed session (XEP-0353 §3.2). */
    public static Element ringing(CharSequence id) {
        return message("ringing", id);
    }

    /** Takes a proposal back (XEP-0353 §3.3). */
    public static Element retract(CharSequence id) {
        return message("retract", id);
    }

    /** Says that the proposed session can be initiated (XEP-0353 §3.4). */
    public static Element proceed(CharSequence id) {
        return message("proceed", id);
    }

    /** Refuses a proposal (XEP-0353 §3.5). */
    public static Element reject(CharSequence id) {
        return message("reject", id);
    }

    private static Element message(String name, CharSequence id) {
        return Element.of(MESSAGE, name).withAttribute("id", id);
    }
}
