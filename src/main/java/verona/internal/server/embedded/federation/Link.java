package verona.internal.server.embedded.federation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.Timers;
import verona.internal.server.embedded.stream.Connection;

/**
 * The way from a domain here to one elsewhere: a stream, what waits for it, and the questions about
 * keys that go over it. Belongs to the dispatcher.
 */
final class Link {

    private final Links links;
    private final Pair pair;
    private final Peer peer;
    private final Queue<Stanza> waiting = new ArrayDeque<>();
    private final List<Verification> asked = new ArrayList<>();
    private @Nullable InitiatingStream stream;
    private Runnable cancel = () -> {};
    private Timers.@Nullable Timer timer;
    private boolean open;
    private boolean proven;
    private boolean over;

    Link(Links links, Pair pair, Peer peer) {
        this.links = links;
        this.pair = pair;
        this.peer = peer;
    }

    Pair pair() {
        return pair;
    }

    Peer peer() {
        return peer;
    }

    private Router router() {
        return links.context().router();
    }

    /** Connects; what becomes of it shows later. */
    void connect() {
        cancel =
                links.acceptor()
                        .connect(
                                peer.address(), this::begin, problem -> fail(unreachable(problem)));
    }

    private InitiatingStream begin(Connection connection) {
        InitiatingStream begun = new InitiatingStream(links, this, connection);
        stream = begun;
        return begun;
    }

    private StanzaError unreachable(String problem) {
        // RFC 6120 §8.3.3.17: where a server is is known, but no stream can be established.
        return new StanzaError(
                Condition.REMOTE_SERVER_TIMEOUT,
                "the server of " + pair.remote() + " can't be reached: " + problem);
    }

    /** Sends a stanza, as soon as that may be. */
    void send(Stanza stanza) {
        InitiatingStream ready = stream;
        if (proven && ready != null) {
            ready.send(stanza.element().toXml());
        } else {
            waiting.add(stanza);
            expect();
            prove();
        }
    }

    /** Asks whether a key is that of the domain elsewhere. */
    void verify(Verification verification) {
        asked.add(verification);
        expect();
        if (open && stream != null) {
            stream.send(Dialback.question(verification));
        }
    }

    /** The stream is open; nothing has been proven on it. */
    void opened(InitiatingStream opened) {
        open = true;
        asked.forEach(verification -> opened.send(Dialback.question(verification)));
        prove();
    }

    private void prove() {
        if (open && stream != null && !waiting.isEmpty()) {
            stream.prove();
        }
    }

    /** The other server takes stanzas from now on. */
    void proven(InitiatingStream by) {
        proven = true;
        waiting.forEach(stanza -> by.send(stanza.element().toXml()));
        waiting.clear();
        relax();
    }

    /** An answer has come; one that nobody has asked for is none (XEP-0220 §4.1). */
    void verified(Pair answered, String id, @Nullable Boolean valid, Condition problem) {
        for (Iterator<Verification> each = asked.iterator(); each.hasNext(); ) {
            Verification verification = each.next();
            if (verification.id().equals(id) && verification.pair().equals(answered)) {
                each.remove();
                relax();
                verification.stream().verified(verification, valid, problem);
                return;
            }
        }
    }

    /** What waits now may do so for a certain time. */
    private void expect() {
        if (timer == null) {
            timer =
                    router().timers()
                            .at(router().clock().now().plus(Links.TIMEOUT), this::timedOut);
        }
    }

    private void relax() {
        if (timer != null && waiting.isEmpty() && asked.isEmpty()) {
            timer.cancel();
            timer = null;
        }
    }

    private void timedOut() {
        StanzaError late =
                unreachable("it has not answered within " + Links.TIMEOUT.toSeconds() + " s");
        InitiatingStream slow = stream;
        fail(late);
        if (slow != null) {
            slow.timedOut();
        }
    }

    /** Gives up: the senders get errors, and the next stanza begins anew. */
    void fail(StanzaError reason) {
        if (over) {
            return;
        }
        over = true;
        cancel.run();
        links.remove(this);
        if (timer != null) {
            timer.cancel();
        }
        waiting.forEach(stanza -> router().refuse(stanza, reason));
        asked.forEach(
                verification ->
                        verification.stream()
                                .verified(verification, null, Condition.REMOTE_SERVER_TIMEOUT));
    }

    /** The server goes, and nobody is left to hear of it. */
    void abandon() {
        over = true;
        cancel.run();
    }

    /** Gives up, and closes the stream. */
    void close(StanzaError reason) {
        InitiatingStream closing = stream;
        fail(reason);
        if (closing != null) {
            closing.closeNow();
        }
    }
}
