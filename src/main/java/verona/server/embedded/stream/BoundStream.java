package verona.server.embedded.stream;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.embedded.core.Account;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Jids;
import verona.server.embedded.core.Line;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Session;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.server.embedded.core.StreamError;
import verona.stanza.Element;

/** An authenticated stream: its resource and its stanzas. */
final class BoundStream {

    private final Router router;
    private final Line line;
    private @Nullable Session session;
    private String language = StreamHeader.LANGUAGE;

    BoundStream(Router router, Line line) {
        this.router = router;
        this.line = line;
    }

    /** Says in which language the client's stanzas are that name none. */
    void language(String name) {
        language = name;
    }

    /** Ends the session, if there is one. */
    void tearDown() {
        if (session != null) {
            router.unbind(session);
        }
    }

    /**
     * Handles an element.
     *
     * @throws StreamFailure if that ends the stream
     */
    void receive(Account account, Element element) {
        if (session == null) {
            bind(account, element);
        } else {
            receive(session, element);
        }
    }

    private void bind(Account account, Element iq) {
        if (!Binding.isRequest(iq) || router.accounts().find(account.jid()) != account) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, "bind a resource first");
        }
        try {
            session = router.bind(account, Binding.resource(iq), line);
            line.send(Binding.result(iq, session.jid()).toXml());
        } catch (XmppStringprepException e) {
            line.send(Binding.malformed(iq).toXml());
        }
    }

    private void receive(Session from, Element element) {
        StanzaCheck.requireStanza(element);
        StanzaCheck.requireFrom(element, from.jid());
        try {
            Stanza stanza = Stanza.of(inLanguage(element), from.jid(), to(element, from));
            accept(from, stanza, element.attribute("to") != null);
        } catch (XmppStringprepException e) {
            StanzaError error = new StanzaError(Condition.JID_MALFORMED, "'to' is no JID");
            router.refuse(Stanza.of(element, from.jid(), router.domain()), error);
        }
    }

    /** RFC 6120 §8.1.5: who receives a stanza can't know the language of the sender's stream. */
    private Element inLanguage(Element element) {
        return Elements.withDefault(element, Element.XML_LANG, language);
    }

    private void accept(Session from, Stanza stanza, boolean addressed) {
        try {
            StanzaCheck.check(stanza);
            router.receive(from, stanza, addressed);
        } catch (StanzaError e) {
            router.refuse(stanza, e);
        }
    }

    /** RFC 6120 §10.3: a stanza without an address is for the client's own account. */
    private static Jid to(Element element, Session from) throws XmppStringprepException {
        String to = element.attribute("to");
        return to == null ? from.account().jid() : Jids.from(to);
    }
}
