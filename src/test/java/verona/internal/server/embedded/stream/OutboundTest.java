package verona.internal.server.embedded.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.fault.Pace;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.ServerClock;
import verona.internal.server.embedded.stream.Outbound.Progress;

/** Which writes come of what goes out to a peer, at which time of the server's clock. */
class OutboundTest {

    private static final DomainBareJid DOMAIN =
            JidCreate.domainBareFromOrThrowUnchecked("localhost");

    private final ServerClock clock = new ServerClock();
    private final Router router = new Router(DOMAIN, new Accounts(DOMAIN), clock);
    private final List<String> written = new ArrayList<>();
    private final RecordingPeer peer = new RecordingPeer();
    private final ClockedPace pace = new ClockedPace(router, this::flush);
    private final Outbound outbound = new Outbound(peer, 10, pace);
    private Progress progress = Progress.DONE;

    private final class RecordingPeer implements Peer {

        private int room = Integer.MAX_VALUE;

        @Override
        public void start(Listener listener) {}

        @Override
        public void await(boolean reading, boolean writing) {}

        @Override
        public int read(ByteBuffer bytes) {
            throw new UnsupportedOperationException("only written to");
        }

        @Override
        public int write(ByteBuffer bytes) {
            byte[] taken = new byte[Math.min(room, bytes.remaining())];
            bytes.get(taken);
            room -= taken.length;
            written.add(new String(taken, StandardCharsets.UTF_8));
            return taken.length;
        }

        @Override
        public void shutDownOutput() {
            written.add("end");
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void stop() {
        clock.stop(Instant.parse("1597-01-30T20:00:00Z"));
    }

    private void flush() {
        try {
            progress = outbound.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String text) {
        outbound.add(text.getBytes(StandardCharsets.UTF_8));
        flush();
    }

    private void advance(long millis) {
        clock.advance(Duration.ofMillis(millis));
        router.timers().clockChanged();
    }

    @Test
    void writesInOneWriteWhatIsNotSlow() {
        add("one");
        assertThat(written).containsExactly("one");
        assertThat(progress).isEqualTo(Progress.DONE);
    }

    @Test
    void writesEachByteAlone() {
        pace.change(Pace::splitBytes);
        add("one");
        assertThat(written).containsExactly("o", "n", "e");
        assertThat(progress).isEqualTo(Progress.DONE);
    }

    @Test
    void writesWhenTheTimeHasCome() {
        pace.change(it -> it.limitRate(300));
        add("one");
        add("two");
        assertThat(progress).isEqualTo(Progress.HELD);
        assertThat(written).isEmpty();
        advance(3);
        assertThat(written).isEmpty();
        advance(1);
        assertThat(written).containsExactly("o");
        advance(13);
        assertThat(written).containsExactly("o", "ne", "tw");
        advance(3);
        assertThat(written).endsWith("tw", "o");
        assertThat(progress).isEqualTo(Progress.DONE);
    }

    /** What the peer has not taken comes before what is held back. */
    @Test
    void waitsForThePeerToo() {
        peer.room = 2;
        add("one");
        assertThat(progress).isEqualTo(Progress.WAITING);
        pace.change(it -> it.addLatency(Duration.ofMillis(5)));
        add("two");
        advance(5);
        assertThat(progress).isEqualTo(Progress.WAITING);
        peer.room = 9;
        flush();
        assertThat(String.join("", written)).isEqualTo("one");
        assertThat(progress).isEqualTo(Progress.HELD);
        advance(5);
        assertThat(written).endsWith("two");
    }

    @Test
    void holdsNoMoreThanIsAllowed() {
        pace.change(it -> it.addLatency(Duration.ofMillis(5)));
        add("0123456789");
        assertThat(progress).isEqualTo(Progress.HELD);
        add("0");
        assertThat(progress).isEqualTo(Progress.TOO_SLOW);
    }

    @Test
    void writesTheRestBeforeTheEnd() {
        pace.change(it -> it.addLatency(Duration.ofMillis(5)));
        add("one");
        outbound.end();
        flush();
        assertThat(written).containsExactly("one", "end");
    }

    @Test
    void forgetsWhatIsDiscarded() {
        pace.change(it -> it.addLatency(Duration.ofMillis(5)));
        add("one");
        outbound.discard();
        advance(9);
        assertThat(written).isEmpty();
    }

    @Test
    void writesSoManyBytesAtMost() {
        pace.change(it -> it.limitRate(1_000));
        outbound.cutAfter(4);
        add("one");
        add("two");
        advance(9);
        assertThat(String.join("", written)).isEqualTo("onet");
        assertThat(progress).isEqualTo(Progress.CUT);
    }
}
