package verona.server.embedded.component;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.server.embedded.core.StreamError;
import verona.server.embedded.stream.StanzaCheck;
import verona.server.embedded.stream.StreamFailure;
import verona.stanza.Element;

/** What a component sends, XEP-0114 §3. Belongs to the dispatcher's thread. */
record ComponentStanzas(Router router, DomainBareJid domain) {

    /**
     * Handles an element.
     *
     * @throws StreamFailure if that ends the stream
     */
    void receive(Element element) {
        StanzaCheck.requireStanza(element);
        Jid from = from(element);
        try {
            accept(Stanza.of(element, from, to(element)));
        } catch (StanzaError e) {
            router.refuse(Stanza.of(element, from, router.domain()), e);
        }
    }

    private void accept(Stanza stanza) {
        try {
            StanzaCheck.check(stanza);
            router.route(stanza);
        } catch (StanzaError e) {
            router.refuse(stanza, e);
        }
    }

    /** Whoever it is, as long as it is at the component's domain. */
    private Jid from(Element element) {
        Jid from = parse(element.attribute("from"));
        if (from == null || !from.asDomainBareJid().equals(domain)) {
            throw new StreamFailure(
                    StreamError.INVALID_FROM,
                    "a component's stanzas are from its domain, " + domain);
        }
        return from;
    }

    private static Jid to(Element element) {
        if (element.attribute("to") == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "a component's stanzas need a 'to'");
        }
        Jid to = parse(element.attribute("to"));
        if (to == null) {
            throw new StanzaError(Condition.JID_MALFORMED, "'to' is no JID");
        }
        return to;
    }

    private static @Nullable Jid parse(@Nullable String jid) {
        try {
            return jid == null ? null : JidCreate.from(jid);
        } catch (XmppStringprepException e) {
            return null;
        }
    }
}
