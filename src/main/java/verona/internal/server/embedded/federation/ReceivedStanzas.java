package verona.internal.server.embedded.federation;

import java.util.HashSet;
import java.util.Set;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.StanzaCheck;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.stanza.Element;

/** What another server sends over one stream, RFC 6120 §8.1.1.2 and §8.1.2.2. */
final class ReceivedStanzas {

    private final Router router;
    private final Set<Pair> proven = new HashSet<>();

    ReceivedStanzas(Router router) {
        this.router = router;
    }

    /** From now on stanzas may pass between those. */
    void allow(Pair pair) {
        proven.add(pair);
    }

    /** Whether the other server has proven anything. */
    boolean isAnyAllowed() {
        return !proven.isEmpty();
    }

    /**
     * Handles an element.
     *
     * @param language that of stanzas that name none (§8.1.5)
     * @throws StreamFailure if that ends the stream
     */
    void receive(Element element, String language) {
        if (proven.isEmpty()) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, "prove first who you are");
        }
        StanzaCheck.requireStanza(element);
        Element inLanguage = Elements.withDefault(element, Element.XML_LANG, language);
        Stanza stanza = Stanza.of(inLanguage, address(element, "from"), address(element, "to"));
        requireProof(stanza);
        try {
            StanzaCheck.check(stanza);
            router.receive(stanza);
        } catch (StanzaError e) {
            router.refuse(stanza, e);
        }
    }

    private static Jid address(Element element, String attribute) {
        try {
            return Jids.from(Elements.attribute(element, attribute, ""));
        } catch (XmppStringprepException e) {
            throw new StreamFailure(
                    StreamError.IMPROPER_ADDRESSING,
                    "stanzas between servers need a JID in '" + attribute + "'");
        }
    }

    private void requireProof(Stanza stanza) {
        String from = stanza.from().getDomain().toString();
        String to = stanza.to().getDomain().toString();
        if (proven.stream().noneMatch(pair -> pair.remote().equals(from))) {
            throw new StreamFailure(
                    StreamError.INVALID_FROM, "you have not proven that you are " + from);
        }
        if (!proven.contains(new Pair(to, from))) {
            throw new StreamFailure(
                    StreamError.HOST_UNKNOWN, "this stream leads from " + from + " not to " + to);
        }
    }
}
