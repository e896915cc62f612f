package verona.internal.server.embedded.federation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Host;
import verona.internal.server.embedded.core.Involved;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.stream.Acceptor;
import verona.internal.server.embedded.stream.StreamContext;
import verona.server.ServerException;

/**
 * The streams with other servers, and the port that those connect to. All but the port belongs to
 * the dispatcher.
 */
public final class Links implements Host {

    /** How long a stanza waits for a stream, by the server's clock. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final StreamContext context;
    private final InetSocketAddress address;
    private final Peers peers = new Peers();
    private final ServerTls tls;
    private final Map<Pair, Link> links = new HashMap<>();
    private final Set<ReceivingStream> received = new LinkedHashSet<>();
    private @Nullable Acceptor acceptor;
    private @Nullable Dialback dialback;

    /** No links yet, and nothing that listens at that address. */
    public Links(StreamContext context, InetSocketAddress address) {
        this.context = context;
        this.address = address;
        tls = new ServerTls(context.router().domain().toString());
    }

    /** The port, which is listened to from the first time that it is needed. */
    public int port() {
        return acceptor().port();
    }

    synchronized Acceptor acceptor() {
        if (acceptor == null) {
            acceptor = listen();
        }
        return acceptor;
    }

    private Acceptor listen() {
        try {
            return Acceptor.open(
                    new InetSocketAddress(address.getAddress(), 0),
                    context,
                    connection -> new ReceivingStream(this, connection));
        } catch (IOException e) {
            throw new ServerException("there is no port left for other servers", e);
        }
    }

    StreamContext context() {
        return context;
    }

    Peers peers() {
        return peers;
    }

    Dialback dialback() {
        if (dialback == null) {
            dialback = new Dialback();
        }
        return dialback;
    }

    ServerTls tls() {
        return tls;
    }

    /** Whether a domain is one of this server. */
    boolean serves(String domain) {
        return context.router().hasHost(domain);
    }

    /** Another server can be reached from now on. */
    public void add(Peer peer) {
        if (serves(peer.domain())) {
            throw new ServerException("this is the server of " + peer.domain() + " itself");
        }
        peers.add(peer);
    }

    /** Another server can't be reached any more, and its streams are closed. */
    public void remove(String domain) {
        Peer gone = peers.of(domain);
        if (gone != null && gone.domain().equals(domain)) {
            peers.remove(domain);
            StanzaError reason = notFound(domain);
            List.copyOf(links.values()).stream()
                    .filter(link -> link.peer().domain().equals(domain))
                    .forEach(link -> link.close(reason));
            List.copyOf(received).stream()
                    .filter(stream -> stream.isFrom(gone))
                    .forEach(ReceivingStream::closeNow);
        }
    }

    /** For which domain the certificate is that is presented from now on. */
    public void present(String domain) {
        tls.present(domain);
    }

    void add(ReceivingStream stream) {
        received.add(stream);
    }

    void remove(ReceivingStream stream) {
        received.remove(stream);
    }

    void remove(Link link) {
        links.remove(link.pair(), link);
    }

    /** Brings a stanza to the domain that it is for. */
    @Override
    public void handle(Stanza stanza) {
        Involved.noteAll();
        String from = stanza.from().getDomain().toString();
        link(new Pair(from, stanza.to().getDomain().toString())).send(stanza);
    }

    /** Asks the server of the sender whether a key is its own. */
    void verify(Verification verification) {
        link(verification.pair()).verify(verification);
    }

    private Link link(Pair pair) {
        Link existing = links.get(pair);
        if (existing != null) {
            return existing;
        }
        Peer peer = peers.of(pair.remote());
        if (peer == null) {
            throw notFound(pair.remote());
        }
        Link link = new Link(this, pair, peer);
        links.put(pair, link);
        link.connect();
        return link;
    }

    /** RFC 6120 §8.3.3.16. */
    private static StanzaError notFound(String domain) {
        return new StanzaError(
                Condition.REMOTE_SERVER_NOT_FOUND,
                "this server does not know where " + domain + " is");
    }

    /** In a task of the dispatcher: closes the port and all streams. */
    public synchronized void close() {
        links.values().forEach(Link::abandon);
        if (acceptor != null) {
            acceptor.close();
        }
    }
}
