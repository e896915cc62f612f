package verona.internal.proxy;

import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.stanza.Element;

/**
 * A login as it goes by: what the program asks for, and what the server answers, on a thread for
 * each.
 */
interface Login {

    /** What the server has said to it. */
    sealed interface Answer {}

    /**
     * The program is logged in.
     *
     * @param how what was negotiated
     * @param session what has begun
     */
    record Accepted(Jid jid, String how, ProxyListener.Session session) implements Answer {}

    /** The server has refused it. */
    record Refused(String condition) implements Answer {}

    /** Whether an element begins a login, so that it can be refused in place of the server. */
    boolean isAttempt(Element element);

    /** What refuses it. */
    String refusal(Element attempt, String condition);

    /** Whether the stream ends with a refusal. */
    boolean endsWhenRefused();

    /** The program says something. */
    void asked(Element element);

    /** Whether the program has asked for what logs it in, and the server has not answered. */
    boolean isPending();

    /**
     * The server says something; null if that decides nothing.
     *
     * @param tls what TLS the program has negotiated; null for none
     */
    @Nullable Answer answered(Element element, @Nullable SSLSession tls);

    /** The JID that a server has named; null if that is none. */
    static @Nullable Jid jid(@Nullable String text) {
        try {
            return text == null ? null : JidCreate.from(text.strip());
        } catch (XmppStringprepException e) {
            return null;
        }
    }
}
