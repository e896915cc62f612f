package verona.internal.server.embedded.stream;

import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.sasl.SaslContext;
import verona.internal.websocket.HostMeta;
import verona.stanza.Element;
import verona.stanza.OpeningTag;

/**
 * A client's stream: first SASL, then the stream anew, then a resource and its stanzas; or SASL as
 * XEP-0388 has it, and the resource with that.
 */
public final class ClientStream extends ServerStream {

    private final StreamContext context;
    private final SaslLogin login;
    private final Authentication authentication;
    private final ExtensibleSasl sasl2;
    private final BoundStream bound;
    private final Port port;
    private String peer = "";
    private boolean secure;
    private boolean open;

    /**
     * A stream over a connection on which nothing has been said.
     *
     * @param port what the client has connected to
     */
    public ClientStream(StreamContext context, Connection connection, Port port) {
        super(context, connection);
        this.context = context;
        this.port = port;
        secure = port.isEncrypted();
        login = new SaslLogin(this::saslContext, context.limits().loginAttempts());
        authentication = new Authentication(login);
        bound = new BoundStream(context, this);
        InlineRequests inline = new InlineRequests(context, this, login, bound);
        sasl2 = new ExtensibleSasl(login, context.tokens(), this, inline::grant);
    }

    private SaslContext saslContext() {
        return new SaslContext(
                context.router().accounts(),
                context.negotiation().mechanisms(),
                context.negotiation().identity(),
                tlsSession(),
                peer);
    }

    @Override
    protected @Nullable SSLEngine directTls() {
        return switch (port) {
            case TCP, WEBSOCKET -> null;
            case DIRECT_TLS -> context.negotiation().identity().directEngine();
            case SECURE_WEBSOCKET -> context.negotiation().identity().serverEngine();
        };
    }

    @Override
    protected @Nullable HostMeta hostMeta() {
        return port.isWebSocket() ? context.hostMeta() : null;
    }

    @Override
    protected boolean isAuthenticated() {
        return account() != null;
    }

    /** Who has authenticated, null for nobody. */
    public @Nullable Account account() {
        return login.account();
    }

    /** The session that goes over it, null before a resource is bound. */
    public @Nullable Session session() {
        return bound.session();
    }

    /** Has a session go over it that was bound on another stream, XEP-0198 §5. */
    public void resume(Session session) {
        bound.resume(session);
    }

    /** Ends the stream, whose session goes over another from now on. */
    public void replaced() {
        bound.release();
        end(StreamError.CONFLICT, "the session has been resumed on another stream");
    }

    @Override
    protected String header() {
        return StreamHeader.write(domain(), peer);
    }

    @Override
    protected void tearDown() {
        bound.tearDown();
    }

    @Override
    protected void lost() {
        bound.lost();
    }

    @Override
    protected void opened(OpeningTag tag) {
        if (open) {
            throw new StreamFailure(StreamError.POLICY_VIOLATION, "the stream is open already");
        }
        open = true;
        peer = StreamHeader.peer(tag);
        sendHeader();
        StreamHeader.check(tag, domain());
        if (context.negotiation().sasl2()) {
            StreamHeader.checkPeer(peer, domain());
        }
        bound.language(StreamHeader.language(tag));
        send(
                isAuthenticated()
                        ? StreamFeatures.afterAuthentication(context.features())
                        : StreamFeatures.beforeAuthentication(
                                context, saslContext(), secure, offersTls()));
    }

    /** RFC 7395 §3.9: over WebSocket there is no STARTTLS. */
    private boolean offersTls() {
        return !port.isWebSocket() && context.negotiation().offersTls(secure);
    }

    private String domain() {
        return context.router().domain().toString();
    }

    @Override
    protected void received(Element element) {
        Account account = account();
        if (account == null && isSasl2(element)) {
            answerSasl2(element);
        } else if (account == null && element.is(Negotiation.TLS, "starttls")) {
            startTls();
        } else if (open && isExtension(element)) {
            return;
        } else if (account == null) {
            send(answerBeforeAuthentication(element).toXml());
            restartOnceAuthenticated();
        } else if (open) {
            bound.receive(account, element);
        } else {
            throw new StreamFailure(
                    StreamError.NOT_AUTHORIZED, "after authentication the stream is opened anew");
        }
    }

    private boolean isSasl2(Element element) {
        return sasl2.isUnderway()
                || context.negotiation().sasl2()
                        && element.namespace().equals(ExtensibleSasl.NAMESPACE);
    }

    private void answerSasl2(Element element) {
        if (context.negotiation().allowsAuthentication(secure)) {
            sasl2.receive(element);
        } else {
            sasl2.refuse("encryption-required");
        }
    }

    /** Whether an extension has handled an element. */
    private boolean isExtension(Element element) {
        for (StreamExtension extension : context.extensions()) {
            if (extension.received(this, element)) {
                return true;
            }
        }
        return false;
    }

    /** RFC 6120 §6.4.6. */
    private void restartOnceAuthenticated() {
        if (isAuthenticated()) {
            open = false;
            restart();
        }
    }

    /** RFC 6120 §5.4.2. */
    private void startTls() {
        Negotiation negotiation = context.negotiation();
        if (offersTls()) {
            send(Element.of(Negotiation.TLS, "proceed").toXml());
            secure(negotiation.identity().serverEngine());
            secure = true;
            open = false;
        } else {
            endAfter(Element.of(Negotiation.TLS, "failure").toXml());
        }
    }

    private Element answerBeforeAuthentication(Element element) {
        boolean allowed = context.negotiation().allowsAuthentication(secure);
        if (element.namespace().equals(Authentication.SASL)) {
            return allowed ? authentication.answer(element) : Authentication.unencrypted();
        }
        if (!allowed) {
            throw new StreamFailure(StreamError.POLICY_VIOLATION, "encrypt the stream first");
        }
        for (PreAuthentication offer : context.negotiation().offers()) {
            Element answer = offer.answer(element);
            if (answer != null) {
                return answer;
            }
        }
        throw new StreamFailure(StreamError.NOT_AUTHORIZED, "authenticate first");
    }
}
