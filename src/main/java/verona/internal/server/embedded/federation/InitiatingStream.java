package verona.internal.server.embedded.federation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.Connection;
import verona.internal.server.embedded.stream.ServerStream;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.server.ServerAuthentication;
import verona.stanza.Element;
import verona.stanza.OpeningTag;

/** A stream that this server opens to another, over which it sends stanzas. */
final class InitiatingStream extends ServerStream {

    private final Links links;
    private final Link link;
    private String id = "";
    private String problem = "the stream has ended";
    private boolean permanent;
    private boolean secure;
    private boolean authenticated;
    private boolean asked;

    InitiatingStream(Links links, Link link, Connection connection) {
        super(links.context(), connection);
        this.links = links;
        this.link = link;
    }

    private boolean hasCertificates() {
        return link.peer().authentication() == ServerAuthentication.CERTIFICATES;
    }

    private String remote() {
        return link.pair().remote();
    }

    @Override
    protected String header() {
        return Headers.initial(link.pair());
    }

    @Override
    protected void connected() {
        sendHeader();
    }

    @Override
    protected void opened(OpeningTag tag) {
        id = Headers.response(tag);
        String objection = secure ? ServerTls.objection(tlsSession(), remote()) : null;
        if (objection != null) {
            throw failure(StreamError.NOT_AUTHORIZED, objection);
        }
    }

    /** This server has called the other: it knows who that is. */
    @Override
    protected boolean isAuthenticated() {
        return true;
    }

    @Override
    protected void received(Element received) {
        Element element = received.withNamespace(Headers.SERVER, Element.CLIENT);
        if (element.is(Element.STREAMS, "features")) {
            negotiate(element);
        } else if (element.is(Headers.TLS, "proceed") && !secure) {
            secure = true;
            secure(links.tls().engine(true));
            sendHeader();
        } else if (element.is(Headers.SASL, "success") && secure && !authenticated) {
            authenticated = true;
            restart();
            sendHeader();
        } else if (element.namespace().equals(Dialback.NAMESPACE)) {
            dialback(element);
        } else {
            throw unexpected(element);
        }
    }

    /** The two servers can't come to terms, now or later. */
    private StreamFailure failure(StreamError error, String text) {
        problem = text;
        permanent = true;
        return new StreamFailure(error, text);
    }

    private StreamFailure unexpected(Element element) {
        boolean negotiating =
                element.namespace().equals(Headers.TLS) || element.namespace().equals(Headers.SASL);
        return negotiating
                ? failure(StreamError.NOT_AUTHORIZED, "the other server answers " + element.toXml())
                : new StreamFailure(
                        StreamError.UNSUPPORTED_STANZA_TYPE,
                        "nothing is taken over the stream that this server sends on");
    }

    private void negotiate(Element features) {
        if (authenticated) {
            link.proven(this);
        } else if (!hasCertificates()) {
            link.opened(this);
        } else if (!secure) {
            require(features.child(Headers.TLS, "starttls") != null, "no STARTTLS");
            send(Element.of(Headers.TLS, "starttls").toXml());
        } else {
            require(Headers.offersExternal(features), "no SASL EXTERNAL");
            send(
                    Elements.text(Headers.SASL, "auth", encoded(link.pair().local()))
                            .withAttribute("mechanism", "EXTERNAL")
                            .toXml());
        }
    }

    private void require(boolean offered, String otherwise) {
        if (!offered) {
            throw failure(StreamError.UNSUPPORTED_FEATURE, "the other server offers " + otherwise);
        }
    }

    /** XEP-0178 §3: the identity to act as, which others expect. */
    private static String encoded(String domain) {
        return Base64.getEncoder().encodeToString(domain.getBytes(StandardCharsets.UTF_8));
    }

    /** Proves by dialback who this server is, once. */
    void prove() {
        if (!asked) {
            asked = true;
            Pair pair = link.pair();
            String key = links.dialback().key(pair.remote(), pair.local(), id);
            send(Dialback.request(pair, key));
        }
    }

    private void dialback(Element element) {
        Pair pair = Headers.pair(element, "to", "from");
        String type = Elements.attribute(element, "type", "");
        if (element.name().equals("verify") && !type.isEmpty()) {
            link.verified(
                    pair,
                    Elements.attribute(element, "id", ""),
                    type.equals("error") ? null : Boolean.valueOf(type.equals("valid")),
                    Condition.REMOTE_SERVER_NOT_FOUND);
        } else if (element.name().equals("result") && !type.isEmpty()) {
            answered(pair, type);
        }
    }

    /** XEP-0220 §4.1: an answer that was not asked for could be anybody's. */
    private void answered(Pair pair, String type) {
        if (!asked || authenticated || !pair.equals(link.pair())) {
            return;
        }
        switch (type) {
            case "valid" -> {
                authenticated = true;
                link.proven(this);
            }
            case "invalid" ->
                    giveUp(Condition.INTERNAL_SERVER_ERROR, "takes the key for a wrong one");
            default -> giveUp(Condition.REMOTE_SERVER_TIMEOUT, "could not verify the key");
        }
    }

    private void giveUp(Condition condition, String text) {
        link.fail(new StanzaError(condition, "the server of " + remote() + " " + text));
        closeNow();
    }

    @Override
    protected void failed(Element error) {
        problem = "it has closed the stream with " + Headers.condition(error);
    }

    /** Nothing has come for too long. */
    void timedOut() {
        end(StreamError.CONNECTION_TIMEOUT, "there was no answer");
    }

    void closeNow() {
        endAfter("");
    }

    /** RFC 6120 §8.3.3.17: the sender need not wait for a server that can't prove who it is. */
    @Override
    protected void tearDown() {
        link.fail(
                new StanzaError(
                        Condition.REMOTE_SERVER_TIMEOUT,
                        permanent ? "cancel" : "wait",
                        "there is no stream to " + remote() + ": " + problem));
    }
}
