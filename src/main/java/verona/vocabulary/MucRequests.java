package verona.vocabulary;

import verona.stanza.Element;

/**
 * What users ask rooms and their occupants for: invitations without the room's help, registration
 * and voice.
 *
 * <pre>{@code
 * romeo.sends(message().to(juliet.bareJid()).with(MucRequests.directInvitation(room)));
 * juliet.sends(iqSet("nick1").to(room).with(MucRequests.registration("Juliet")));
 * juliet.sends(message().to(room).with(MucRequests.voiceRequest()));
 * }</pre>
 *
 * <p>Whether a client is still in a room, it asks with a ping to itself (XEP-0410): {@code
 * iqGet("ping1").to(room.as("Juliet")).with(ping())}.
 */
public final class MucRequests {

    private static final String REGISTER = "jabber:iq:register";
    private static final String REGISTER_FORM = "http://jabber.org/protocol/muc#register";
    private static final String REQUEST_FORM = "http://jabber.org/protocol/muc#request";

    private MucRequests() {}

    /** An invitation that the user sends to a contact, not to the room (XEP-0249 §2). */
    public static DirectInvitation directInvitation(CharSequence room) {
        return new DirectInvitation(room);
    }

    /** Requests the form for registration with a room (XEP-0045 §7.10). */
    public static Element registration() {
        return Element.of(REGISTER, "query");
    }

    /** Registers a nickname with a room (XEP-0045 §7.10). */
    public static Element registration(CharSequence nick) {
        DataForm form =
                DataForm.submit().formType(REGISTER_FORM).field("muc#register_roomnick", nick);
        return registration().withChild(form.toElement());
    }

    /** Removes the user's registration with a room (XEP-0077 §3.2). */
    public static Element unregistration() {
        return registration().withChild(Element.of(REGISTER, "remove"));
    }

    /** Requests voice in a moderated room (XEP-0045 §7.13). */
    public static DataForm voiceRequest() {
        return participant(DataForm.submit());
    }

    /**
     * The form by which a room asks its moderators whether a visitor gets voice (XEP-0045 §8.6).
     *
     * @param jid the visitor's full JID
     */
    public static DataForm voiceRequestForm(CharSequence jid, CharSequence nick) {
        return about(DataForm.form(), jid, nick);
    }

    /**
     * A moderator's answer that gives a visitor voice (XEP-0045 §8.6).
     *
     * @param jid the visitor's full JID
     */
    public static DataForm voiceApproval(CharSequence jid, CharSequence nick) {
        return about(DataForm.submit(), jid, nick).field("muc#request_allow", "true");
    }

    /**
     * A moderator's answer that gives a visitor no voice (XEP-0045 §8.6).
     *
     * @param jid the visitor's full JID
     */
    public static DataForm voiceRefusal(CharSequence jid, CharSequence nick) {
        return about(DataForm.submit(), jid, nick).field("muc#request_allow", "false");
    }

    private static DataForm about(DataForm form, CharSequence jid, CharSequence nick) {
        return participant(form).field("muc#jid", jid).field("muc#roomnick", nick);
    }

    private static DataForm participant(DataForm form) {
        return form.formType(REQUEST_FORM).field("muc#role", "participant");
    }
}
