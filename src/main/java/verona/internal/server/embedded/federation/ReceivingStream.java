package verona.internal.server.embedded.federation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.Connection;
import verona.internal.server.embedded.stream.ServerStream;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.internal.server.embedded.stream.StreamHeader;
import verona.server.ServerAuthentication;
import verona.stanza.Element;
import verona.stanza.OpeningTag;

/** A stream that another server has opened, over which it sends stanzas. */
final class ReceivingStream extends ServerStream {

    private final Links links;
    private final ReceivedStanzas stanzas;
    private @Nullable Pair pair;
    private String id = "";
    private String language = "";
    private boolean secure;

    ReceivingStream(Links links, Connection connection) {
        super(links.context(), connection);
        this.links = links;
        stanzas = new ReceivedStanzas(links.context().router());
        links.add(this);
    }

    /** Whether it is, or says it is, of that server. */
    boolean isFrom(Peer peer) {
        return pair != null && peer.serves(pair.remote());
    }

    @Override
    protected String header() {
        id = UUID.randomUUID().toString();
        Pair known = pair;
        return Headers.response(
                known == null ? new Pair(links.context().router().domain().toString(), "") : known,
                id);
    }

    @Override
    protected void opened(OpeningTag tag) {
        Element header = StreamHeader.read(tag, Headers.SERVER);
        language = StreamHeader.language(tag);
        Pair opened = opened(header);
        if (pair != null && !pair.equals(opened)) {
            throw new StreamFailure(StreamError.INVALID_FROM, "you were " + pair.remote());
        }
        pair = opened;
        StreamHeader.checkVersion(header);
        sendHeader();
        send(Headers.features(offer(opened)));
    }

    private Pair opened(Element header) {
        String to = Names.domain(header.attribute("to"));
        if (to == null || !links.serves(to)) {
            throw new StreamFailure(
                    StreamError.HOST_UNKNOWN, "this is not '" + header.attribute("to") + "'");
        }
        String from = Headers.domain(header, "from");
        if (links.serves(from)) {
            throw new StreamFailure(StreamError.INVALID_FROM, from + " is here");
        }
        return new Pair(to, from);
    }

    private @Nullable Element offer(Pair opened) {
        if (!wantsCertificate(opened.remote())) {
            return Dialback.feature();
        } else if (!secure) {
            return Headers.startTls();
        } else if (isAuthenticated()) {
            return null;
        }
        String objection = ServerTls.objection(tlsSession(), opened.remote());
        if (objection != null) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, objection);
        }
        return Headers.external();
    }

    private boolean wantsCertificate(String domain) {
        Peer peer = links.peers().of(domain);
        return peer != null && peer.authentication() == ServerAuthentication.CERTIFICATES;
    }

    @Override
    protected boolean isAuthenticated() {
        return stanzas.isAnyAllowed();
    }

    @Override
    protected void received(Element received) {
        Element element = received.withNamespace(Headers.SERVER, Element.CLIENT);
        if (element.is(Headers.TLS, "starttls")) {
            startTls();
        } else if (element.namespace().equals(Headers.SASL) && !isAuthenticated()) {
            authenticate(element);
        } else if (element.namespace().equals(Dialback.NAMESPACE)) {
            dialback(element);
        } else {
            stanzas.receive(element, language);
        }
    }

    /** RFC 6120 §5.4.2. */
    private void startTls() {
        if (pair != null && wantsCertificate(pair.remote()) && !secure) {
            send(Element.of(Headers.TLS, "proceed").toXml());
            secure(links.tls().engine(false));
            secure = true;
        } else {
            endAfter(Element.of(Headers.TLS, "failure").toXml());
        }
    }

    /** XEP-0178 §3: by the certificate, which has been looked at before this was offered. */
    private void authenticate(Element element) {
        Pair opened = pair;
        if (opened == null || !secure || !wantsCertificate(opened.remote())) {
            fail(secure ? "invalid-mechanism" : "encryption-required");
        } else if (!element.name().equals("auth")
                || !"EXTERNAL".equals(element.attribute("mechanism"))) {
            fail("invalid-mechanism");
        } else if (!isIdentity(element.text().strip(), opened.remote())) {
            fail("invalid-authzid");
        } else {
            stanzas.allow(opened);
            send(Element.of(Headers.SASL, "success").toXml());
            restart();
        }
    }

    private void fail(String condition) {
        send(Elements.of(Headers.SASL, "failure", Element.of(Headers.SASL, condition)).toXml());
    }

    /** An equals sign is an empty identity, which stands for the name in the header. */
    private static boolean isIdentity(String text, String domain) {
        if (text.isEmpty() || text.equals("=")) {
            return true;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return domain.equals(Names.domain(new String(decoded, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void dialback(Element element) {
        if (element.attribute("type") != null) {
            throw new StreamFailure(StreamError.POLICY_VIOLATION, "nobody has asked for that");
        }
        Pair asked = Headers.pair(element, "to", "from");
        switch (element.name()) {
            case "result" -> keyCame(asked, element.text().strip());
            case "verify" -> questionCame(asked, element);
            default ->
                    throw new StreamFailure(
                            StreamError.UNSUPPORTED_STANZA_TYPE, "dialback has no such element");
        }
    }

    /** XEP-0220 §2.2.1. */
    private void keyCame(Pair asked, String key) {
        if (!links.serves(asked.local())) {
            send(Dialback.error(asked, Condition.ITEM_NOT_FOUND));
        } else if (links.serves(asked.remote())) {
            throw new StreamFailure(StreamError.INVALID_FROM, asked.remote() + " is here");
        } else if (wantsCertificate(asked.remote())) {
            send(Dialback.error(asked, Condition.NOT_AUTHORIZED));
        } else {
            verify(new Verification(asked, id, key, this));
        }
    }

    private void verify(Verification verification) {
        try {
            links.verify(verification);
        } catch (StanzaError e) {
            send(Dialback.error(verification.pair(), Condition.REMOTE_SERVER_NOT_FOUND));
        }
    }

    /**
     * The sender's own server has answered.
     *
     * @param valid null if it could not, because of that problem
     */
    void verified(Verification verification, @Nullable Boolean valid, Condition problem) {
        Pair asked = verification.pair();
        if (valid == null) {
            send(Dialback.error(asked, problem));
        } else if (valid) {
            stanzas.allow(asked);
            send(Dialback.result(asked, true));
        } else if (isAuthenticated()) {
            send(Dialback.error(asked, Condition.FORBIDDEN));
        } else {
            endAfter(Dialback.result(asked, false));
        }
    }

    /** XEP-0220 §2.2.2. */
    private void questionCame(Pair asked, Element question) {
        String about = Elements.attribute(question, "id", "");
        if (links.serves(asked.local())) {
            boolean valid =
                    links.dialback().isKey(question.text(), asked.remote(), asked.local(), about);
            send(Dialback.answer(asked.local(), asked.remote(), about, valid));
        } else {
            send(Dialback.error(asked.local(), asked.remote(), about, Condition.ITEM_NOT_FOUND));
        }
    }

    void closeNow() {
        endAfter("");
    }

    @Override
    protected void tearDown() {
        links.remove(this);
    }
}
