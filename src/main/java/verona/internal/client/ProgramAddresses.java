package verona.internal.client;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.stanza.Element;

/**
 * The addresses of what a program sends to its server, and of what it gets from there.
 *
 * @param name what messages call the program
 * @param own its account; a component's domain
 * @param component whether it is a component
 */
record ProgramAddresses(String name, BareJid own, boolean component) {

    /**
     * A stanza with both addresses, as the server is to see it.
     *
     * @param sender the full JID that the program has logged in as
     * @return null if the server refuses what has such addresses, or no id (RFC 6120 §8.1)
     */
    @Nullable Element ofRequest(Jid sender, Element stanza) {
        Jid from = component ? jid(stanza, "from") : sender(sender, stanza);
        Jid to = stanza.attribute("to") == null && !component ? own : jid(stanza, "to");
        return isComplete(stanza) && from != null && to != null && isOwn(from)
                ? stanza.withAttribute("from", from).withAttribute("to", to)
                : null;
    }

    /** RFC 6120 §8.1.3. */
    private static boolean isComplete(Element stanza) {
        return !stanza.name().equals("iq") || stanza.attribute("id") != null;
    }

    /** RFC 6120 §8.1.2.1: a client may say who it is, but not that it is another. */
    private @Nullable Jid sender(Jid sender, Element stanza) {
        if (stanza.attribute("from") == null) {
            return sender;
        }
        Jid from = jid(stanza, "from");
        return sender.equals(from) || own.equals(from) ? sender : null;
    }

    private boolean isOwn(Jid address) {
        return component ? address.asDomainBareJid().equals(own) : address.asBareJid().equals(own);
    }

    private static @Nullable Jid jid(Element stanza, String name) {
        String text = stanza.attribute(name);
        try {
            return text == null ? null : JidCreate.from(text);
        } catch (XmppStringprepException e) {
            return null;
        }
    }

    /**
     * The recipient of an answer.
     *
     * @throws IllegalArgumentException if it is not the program, an address is none, or an IQ has
     *     no id
     */
    Jid ofAnswer(Element stanza) {
        if (!isComplete(stanza)) {
            throw new IllegalArgumentException("an IQ needs an id: " + stanza);
        }
        required(stanza, "from");
        Jid to = required(stanza, "to");
        if (isOwn(to)) {
            return to;
        }
        throw new IllegalArgumentException(
                "what the server of "
                        + name
                        + " answers goes to "
                        + name
                        + " alone, not to "
                        + to
                        + ": have a client of the test send it");
    }

    private static Jid required(Element stanza, String name) {
        Jid jid = jid(stanza, name);
        if (jid == null) {
            throw new IllegalArgumentException("'" + name + "' of an answer is no JID: " + stanza);
        }
        return jid;
    }
}
