package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import verona.internal.fault.Pace;

/** Which writes come of a pace, on which threads. */
@Timeout(60)
@Isolated("counts what the JVM has")
class PacedOutputTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> writers = new LinkedBlockingQueue<>();
    private final CountDownLatch notified = new CountDownLatch(1);
    private final PacedOutput out = new PacedOutput(this::take, notified::countDown);

    private void take(byte[] bytes, int offset, int length) throws IOException {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (text.equals("!")) {
            throw new SocketException("broken");
        }
        writers.add(Thread.currentThread());
        written.add(text);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        out.close();
        out.awaitEnd();
    }

    @Test
    void writesAtOnceWhatTakesNoTime() throws IOException {
        write("one");
        out.write('2');
        assertThat(written).containsExactly("one", "2");
        assertThat(writers).containsOnly(Thread.currentThread());
    }

    @Test
    void writesEachByteAlone() throws IOException {
        out.change(Pace::splitBytes);
        write("one");
        assertThat(written).containsExactly("o", "n", "e");
        assertThat(writers).containsOnly(Thread.currentThread());
        out.change(Pace::reset);
        write("two");
        assertThat(written).endsWith("e", "two");
    }

    @Test
    void writesSlowlyOnAThreadOfItsOwn() throws Exception {
        out.change(pace -> pace.limitRate(1_000));
        write("slow");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < 4) {
            all.writeBytes(written.take().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(all).hasToString("slow");
        assertThat(writers).doesNotContain(Thread.currentThread());
        notified.await();
    }

    @Test
    void keepsNobodyWaiting() throws Exception {
        out.change(pace -> pace.addLatency(LONG));
        write("one");
        write("two");
        assertThat(written).isEmpty();
        out.change(Pace::reset);
        write("three");
        assertThat(List.of(written.take(), written.take(), written.take()))
                .containsExactly("one", "two", "three");
    }

    @Test
    void writesTheRestWhenItIsReleased() throws IOException {
        out.change(pace -> pace.addLatency(LONG));
        out.change(Pace::splitBytes);
        write("one");
        out.release();
        assertThat(written).containsExactly("o", "n", "e");
    }

    @Test
    void forgetsWhatIsDiscarded() throws IOException {
        out.change(pace -> pace.addLatency(LONG));
        write("one");
        out.change(Pace::discard);
        out.change(Pace::reset);
        write("two");
        assertThat(written).containsExactly("two");
    }

    @Test
    void writesNothingMoreOnceItIsClosed() throws IOException {
        out.change(pace -> pace.addLatency(LONG));
        write("one");
        out.close();
        out.awaitEnd();
        assertThatThrownBy(() -> write("two")).isInstanceOf(SocketException.class);
        assertThat(written).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread instanceof ProxyThread);
    }

    @Test
    void waitsForTheEndOfItsThread() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        PacedOutput slow =
                new PacedOutput((bytes, offset, length) -> entered.countDown(), () -> await(left));
        slow.change(pace -> pace.addLatency(Duration.ofMillis(1)));
        slow.write('1');
        entered.await();
        slow.close();
        Thread waiting = new Thread(slow::awaitEnd);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            assertThat(waiting.getState()).isNotEqualTo(Thread.State.TERMINATED);
        }
        left.countDown();
        waiting.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsThoseWhoWriteOfAFailure() throws IOException {
        out.change(pace -> pace.limitRate(1_000));
        write("!");
        out.awaitEnd();
        assertThatThrownBy(() -> write("two")).hasMessage("broken");
    }

    /** A writer waits, as on a socket whose other end does not read. */
    @Test
    void holdsOnlySoMuch() throws Exception {
        out.change(pace -> pace.addLatency(LONG));
        out.write(new byte[5_000_000]);
        Thread writer = new Thread(this::writeMore);
        writer.start();
        while (writer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        out.change(Pace::reset);
        writer.join();
        assertThat(written.take()).hasSize(5_000_000);
        assertThat(written.take()).isEqualTo("more");
    }

    private void writeMore() {
        try {
            write("more");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
