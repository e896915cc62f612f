package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * An invitation to a room that a user sends to a contact: {@code <x xmlns='jabber:x:conference'/>}
 * (XEP-0249).
 *
 * <pre>{@code
 * message().to(juliet.bareJid()).with(MucRequests.directInvitation(room).reason("The balcony"))
 * }</pre>
 */
public final class DirectInvitation extends ElementPayload<DirectInvitation> {

    DirectInvitation(CharSequence room) {
        this(Element.of("jabber:x:conference", "x").withAttribute("jid", room));
    }

    private DirectInvitation(Element x) {
        super(x);
    }

    @Override
    protected DirectInvitation copy(Element x) {
        return new DirectInvitation(x);
    }

    /** Sets the room's password (XEP-0249 §2). */
    public DirectInvitation password(CharSequence password) {
        return attribute("password", password);
    }

    /** Sets why the contact is invited (XEP-0249 §2). */
    public DirectInvitation reason(CharSequence reason) {
        return attribute("reason", reason);
    }

    /** Says that the room continues a chat with that thread id (XEP-0249 §2). */
    public DirectInvitation continues(CharSequence thread) {
        return attribute("continue", "true").attribute("thread", thread);
    }
}
