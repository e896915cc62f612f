package verona.internal.server.embedded.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.server.embedded.options.ResourceConflict;
import verona.stanza.Element;

/** An authenticated stream: its resource and its stanzas. */
final class BoundStream {

    /** RFC 6120 §7.7.3. */
    private static final int ATTEMPTS = 10;

    private final Router router;
    private final ResourceConflict conflict;
    private final OutgoingStream stream;
    private final List<StreamExtension> extensions;
    private int attemptsLeft = ATTEMPTS;
    private @Nullable Session session;
    private String language = StreamHeader.LANGUAGE;

    BoundStream(StreamContext context, OutgoingStream stream) {
        router = context.router();
        conflict = context.conflict();
        extensions = context.extensions();
        this.stream = stream;
    }

    /** Says in which language the client's stanzas are that name none. */
    void language(String name) {
        language = name;
    }

    /** Its session, null where no resource is bound. */
    @Nullable Session session() {
        return session;
    }

    /** Takes over a session that has been bound before. */
    void resume(Session earlier) {
        session = earlier;
    }

    /** Leaves the session, which goes on without this stream. */
    void release() {
        session = null;
    }

    /** Ends the session, if there is one. */
    void tearDown() {
        Session ended = session;
        session = null;
        if (ended != null) {
            router.unbind(ended);
        }
    }

    /** Ends the session, if there is one that can't go on without a connection. */
    void lost() {
        Session left = session;
        if (left != null && isKept(left)) {
            release();
        } else {
            tearDown();
        }
    }

    private boolean isKept(Session left) {
        for (StreamExtension extension : extensions) {
            if (extension.lost(left)) {
                return true;
            }
        }
        return false;
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
        if (!isBinding(account, iq) || !exists(account)) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, "bind a resource first");
        }
        try {
            StanzaCheck.check(Stanza.of(iq, account.jid(), router.domain()));
            Session bound = bind(account, resource(account, iq));
            stream.send(Binding.result(iq, bound.jid()).toXml());
        } catch (StanzaError e) {
            refuse(iq, e);
        }
    }

    /** Binds a resource, on a stream that has none. */
    Session bind(Account account, Resourcepart resource) {
        Session bound = router.bind(account, resource, stream);
        session = bound;
        return bound;
    }

    /** RFC 6120 §7.1: it is a request to the server itself, or to the client's account. */
    private boolean isBinding(Account account, Element iq) {
        String to = iq.attribute("to");
        return Binding.isRequest(iq)
                && (to == null
                        || StanzaCheck.isJid(to, account.jid())
                        || StanzaCheck.isJid(to, router.domain()));
    }

    private boolean exists(Account account) {
        return account.isTemporary() || router.accounts().find(account.jid()) == account;
    }

    private Resourcepart resource(Account account, Element iq) {
        Resourcepart asked = Binding.resource(iq);
        if (account.session(asked) == null || conflict == ResourceConflict.CLOSE_OLDER) {
            return asked;
        } else if (conflict == ResourceConflict.RENAME_NEWER) {
            return Binding.generated();
        }
        throw new StanzaError(Condition.CONFLICT, "modify", "another client has this resource");
    }

    private void refuse(Element iq, StanzaError error) {
        if (--attemptsLeft == 0) {
            throw new StreamFailure(
                    StreamError.POLICY_VIOLATION, "too many failed attempts to bind");
        }
        stream.send(Binding.refusal(iq, error).toXml());
    }

    private void receive(Session from, Element element) {
        StanzaCheck.requireStanza(element);
        router.input().received(from, element, stanza -> receiveNow(from, stanza));
    }

    /** A fault may have held it back, or have made something else of it. */
    private void receiveNow(Session from, Element element) {
        if (session != from) {
            return;
        }
        try {
            StanzaCheck.requireStanza(element);
            StanzaCheck.requireFrom(element, from.jid());
            handle(from, element);
            for (StreamExtension extension : extensions) {
                extension.handled(from);
            }
        } catch (StreamFailure e) {
            stream.end(e.error(), e.text());
        }
    }

    private void handle(Session from, Element element) {
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
            refuseBinding(from, stanza);
            router.receive(from, stanza, addressed);
        } catch (StanzaError e) {
            router.refuse(stanza, e);
        }
    }

    private void refuseBinding(Session from, Stanza stanza) {
        if (isBinding(from.account(), stanza.element())) {
            throw new StanzaError(Condition.NOT_ALLOWED, "this stream is bound");
        }
    }

    /** RFC 6120 §10.3: a stanza without an address is for the client's own account. */
    private static Jid to(Element element, Session from) throws XmppStringprepException {
        String to = element.attribute("to");
        return to == null ? from.account().jid() : Jids.from(to);
    }
}
