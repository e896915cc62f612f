package verona.internal.server.embedded.component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Host;
import verona.internal.server.embedded.core.Involved;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.StreamFailure;

/** The domain of a component, connected or not. Belongs to the dispatcher. */
final class ComponentHost implements Host {

    private final DomainBareJid domain;
    private final String secret;
    private @Nullable OutgoingStream stream;
    private boolean removed;

    ComponentHost(DomainBareJid domain, String secret) {
        this.domain = domain;
        this.secret = secret;
    }

    DomainBareJid domain() {
        return domain;
    }

    /**
     * XEP-0114 §3: the component proves that it knows the secret, and from now on stanzas go there.
     *
     * @throws StreamFailure if it does not, another connection has done so before, or there is no
     *     such component any more
     */
    void connect(String streamId, String handshake, OutgoingStream connecting) {
        if (!handshake.toLowerCase(Locale.ROOT).equals(expected(streamId))) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, "this is not the secret's hash");
        }
        if (removed) {
            throw new StreamFailure(StreamError.HOST_GONE, domain + " has been removed");
        }
        Involved.note(domain);
        if (stream != null) {
            throw new StreamFailure(StreamError.CONFLICT, domain + " is connected already");
        }
        stream = connecting;
    }

    private String expected(String streamId) {
        byte[] text = (streamId + secret).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha1().digest(text));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** That stream is over; another's end changes nothing. */
    void disconnected(OutgoingStream gone) {
        if (stream == gone) {
            Involved.note(domain);
            stream = null;
        }
    }

    /** There is no such component any more. */
    void remove() {
        removed = true;
        if (stream != null) {
            stream.end(StreamError.HOST_GONE, domain + " has been removed");
            stream = null;
        }
    }

    /** Like Prosody, RFC 6120 §8.3.3.16: it may be there later. */
    @Override
    public void handle(Stanza stanza) {
        // All its users' stanzas come on one stream.
        Involved.note(domain);
        if (stream == null) {
            StanzaError away =
                    new StanzaError(
                            Condition.REMOTE_SERVER_TIMEOUT, "the component is not connected");
            throw stanza.to().equals(domain) ? away : away.by(domain);
        }
        stream.send(stanza.element().toXml());
    }
}
