package verona.internal.server.embedded.stream;

import java.util.Set;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.stanza.Element;

/** What may be sent at all, RFC 6120 §8. */
public final class StanzaCheck {

    private static final Set<String> STANZAS = Set.of("message", "presence", "iq");
    private static final Set<String> IQ_TYPES = Set.of("get", "set", "result", "error");
    private static final Set<String> PRESENCE_TYPES =
            Set.of(
                    "",
                    "unavailable",
                    "subscribe",
                    "subscribed",
                    "unsubscribe",
                    "unsubscribed",
                    "probe",
                    "error");

    private StanzaCheck() {}

    /**
     * Only stanzas go over an open stream.
     *
     * @throws StreamFailure if it is none
     */
    public static void requireStanza(Element element) {
        if (!element.namespace().equals(Element.CLIENT) || !STANZAS.contains(element.name())) {
            throw new StreamFailure(
                    StreamError.UNSUPPORTED_STANZA_TYPE,
                    "<" + element.name() + "> is no stanza of jabber:client");
        }
    }

    /** RFC 6120 §8.1.2.1: a client speaks for itself only. */
    static void requireFrom(Element element, EntityFullJid own) {
        String from = element.attribute("from");
        if (from != null && !isJid(from, own) && !isJid(from, own.asEntityBareJid())) {
            throw new StreamFailure(StreamError.INVALID_FROM, "you are " + own);
        }
    }

    /** Whether a text stands for that JID. */
    static boolean isJid(String text, Jid jid) {
        try {
            return jid.equals(text) || Jids.from(text).equals(jid);
        } catch (XmppStringprepException e) {
            return false;
        }
    }

    /**
     * Checks types, and that an IQ has what it needs (RFC 6120 §8.2.3).
     *
     * @throws StanzaError if something is amiss
     */
    public static void check(Stanza stanza) {
        if (stanza.isPresence()) {
            require(PRESENCE_TYPES.contains(stanza.type()), "there is no such type of presence");
        } else if (!stanza.isMessage()) {
            require(stanza.element().attribute("id") != null, "an IQ needs an id");
            require(IQ_TYPES.contains(stanza.type()), "there is no such type of IQ");
            require(
                    !stanza.isRequest() || stanza.element().children().size() == 1,
                    "an IQ request has one child");
        }
    }

    private static void require(boolean condition, String text) {
        if (!condition) {
            throw new StanzaError(Condition.BAD_REQUEST, text);
        }
    }
}
