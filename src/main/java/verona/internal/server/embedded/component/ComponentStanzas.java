package verona.internal.server.embedded.component;

import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.StanzaCheck;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.stanza.Element;

/**
 * What a component sends, XEP-0114 §3. Belongs to the dispatcher.
 *
 * @param language that of its stanzas that name none (RFC 6120 §8.1.5)
 */
record ComponentStanzas(Router router, DomainBareJid domain, String language) {

    /**
     * Handles an element.
     *
     * @throws StreamFailure if that ends the stream
     */
    void receive(Element element) {
        StanzaCheck.requireStanza(element);
        Jid from = from(element);
        Element inLanguage = Elements.withDefault(element, Element.XML_LANG, language);
        try {
            accept(Stanza.of(inLanguage, from, to(element)));
        } catch (StanzaError e) {
            router.refuse(Stanza.of(element, from, router.domain()), e);
        }
    }

    private void accept(Stanza stanza) {
        try {
            StanzaCheck.check(stanza);
            router.receive(stanza);
        } catch (StanzaError e) {
            router.refuse(stanza, e);
        }
    }

    /** Whoever it is, as long as it is at the component's domain. */
    private Jid from(Element element) {
        try {
            Jid from = Jids.from(Elements.attribute(element, "from", ""));
            if (from.asDomainBareJid().equals(domain)) {
                return from;
            }
        } catch (XmppStringprepException e) {
            // What is no JID is not at the domain.
        }
        throw new StreamFailure(
                StreamError.INVALID_FROM, "a component's stanzas are from its domain, " + domain);
    }

    private static Jid to(Element element) {
        String to = element.attribute("to");
        if (to == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "a component's stanzas need a 'to'");
        }
        return Jids.require(to);
    }
}
