package verona.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;

/** Which bytes go on at what time. */
class PaceTest {

    private static final long SECOND = 1_000_000;

    private final Pace pace = new Pace();

    private void hold(String text, long now) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        pace.hold(bytes, now);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    /** What is written by that time, a text for each write. */
    private List<String> written(long now) {
        List<String> written = new ArrayList<>();
        for (ByteBuffer next = pace.next(now); next.hasRemaining(); next = pace.next(now)) {
            written.add(StandardCharsets.UTF_8.decode(next).toString());
        }
        return written;
    }

    @Test
    void holdsNothingBackAtFirst() {
        assertThat(pace.isIdle()).isTrue();
        assertThat(pace.isSlow()).isFalse();
        hold("one", 0);
        assertThat(pace.held()).isEqualTo(3);
        assertThat(written(0)).containsExactly("one");
        assertThat(pace.held()).isZero();
        assertThatThrownBy(pace::due).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void limitsTheRate() {
        pace.limitRate(2);
        assertThat(pace.isSlow()).isTrue();
        hold("abcde", 0);
        assertThat(pace.due()).isEqualTo(SECOND / 2);
        assertThat(written(SECOND / 2 - 1)).isEmpty();
        assertThat(written(SECOND / 2)).containsExactly("a");
        assertThat(pace.held()).isEqualTo(4);
        assertThat(written(SECOND / 2)).isEmpty();
        assertThat(pace.due()).isEqualTo(SECOND);
        assertThat(written(2 * SECOND)).containsExactly("bcd");
        assertThat(written(9 * SECOND)).containsExactly("e");
        assertThat(pace.isIdle()).isFalse();
    }

    @Test
    void neverRoundsATimeDown() {
        pace.limitRate(3);
        hold("abc", 0);
        assertThat(pace.due()).isEqualTo(333_334);
        assertThat(written(333_333)).isEmpty();
        assertThat(written(333_334)).containsExactly("a");
        assertThat(written(SECOND)).containsExactly("bc");
    }

    @Test
    void sendsOneThingAfterTheOther() {
        pace.limitRate(1);
        hold("ab", 0);
        hold("cd", SECOND);
        assertThat(written(2 * SECOND)).containsExactly("ab");
        assertThat(written(3 * SECOND)).containsExactly("c");
        assertThat(written(4 * SECOND)).containsExactly("d");
        hold("e", 9 * SECOND);
        assertThat(pace.due()).isEqualTo(10 * SECOND);
    }

    @Test
    void addsLatency() {
        pace.addLatency(Duration.ofSeconds(2));
        assertThat(pace.isSlow()).isTrue();
        hold("one", 0);
        hold("two", SECOND);
        assertThat(pace.due()).isEqualTo(2 * SECOND);
        assertThat(written(2 * SECOND - 1)).isEmpty();
        assertThat(written(2 * SECOND)).containsExactly("one");
        assertThat(written(3 * SECOND)).containsExactly("two");
    }

    @Test
    void addsLatencyToTheTimeOfARate() {
        pace.limitRate(1);
        pace.addLatency(Duration.ofSeconds(5));
        hold("ab", 0);
        assertThat(pace.due()).isEqualTo(6 * SECOND);
        assertThat(written(6 * SECOND)).containsExactly("a");
        // The line is free again, though the second byte has not arrived.
        hold("c", 3 * SECOND);
        assertThat(written(7 * SECOND)).containsExactly("b");
        assertThat(pace.due()).isEqualTo(9 * SECOND);
    }

    /** What is sent faster does not overtake. */
    @Test
    void keepsTheOrderWhenThePaceChanges() {
        pace.addLatency(Duration.ofSeconds(3));
        hold("one", 0);
        pace.addLatency(Duration.ZERO);
        assertThat(pace.isSlow()).isFalse();
        hold("two", SECOND);
        assertThat(written(2 * SECOND)).isEmpty();
        assertThat(written(3 * SECOND)).containsExactly("one", "two");
        assertThat(pace.isIdle()).isTrue();
    }

    @Test
    void leavesAloneWhatWasSentBefore() {
        hold("one", 0);
        pace.limitRate(1);
        hold("two", 0);
        assertThat(written(0)).containsExactly("one");
        assertThat(written(3 * SECOND)).containsExactly("two");
    }

    @Test
    void putsWhatIsPromptBehindWhatIsSlow() {
        pace.limitRate(1);
        pace.addLatency(Duration.ofSeconds(5));
        hold("ab", 0);
        pace.setPrompt(true);
        hold("one", 0);
        pace.setPrompt(false);
        hold("c", 0);
        assertThat(written(7 * SECOND)).containsExactly("ab", "one");
        assertThat(pace.due()).isEqualTo(8 * SECOND);
        assertThat(written(8 * SECOND)).containsExactly("c");
        pace.setPrompt(true);
        hold("two", 0);
        assertThat(written(0)).containsExactly("two");
    }

    @Test
    void splitsBytes() {
        pace.splitBytes();
        assertThat(pace.isIdle()).isFalse();
        assertThat(pace.isSlow()).isFalse();
        hold("abc", 0);
        assertThat(written(0)).containsExactly("a", "b", "c");
    }

    @Test
    void cutsCharactersInTheirMiddle() {
        pace.splitBytes();
        hold("é", 0);
        assertThat(pace.next(0)).isEqualTo(ByteBuffer.wrap(new byte[] {(byte) 0xC3}));
        assertThat(pace.next(0)).isEqualTo(ByteBuffer.wrap(new byte[] {(byte) 0xA9}));
    }

    @Test
    void splitsSlowBytes() {
        pace.splitBytes();
        pace.limitRate(1);
        hold("abc", 0);
        assertThat(written(2 * SECOND)).containsExactly("a", "b");
    }

    /** It is still split: that takes no time. */
    @Test
    void releasesWhatItHolds() {
        pace.splitBytes();
        pace.limitRate(1);
        pace.addLatency(Duration.ofDays(1));
        hold("ab", 0);
        hold("c", 0);
        pace.release();
        assertThat(pace.isSlow()).isFalse();
        assertThat(pace.due() - Long.MAX_VALUE / 4).isNegative();
        assertThat(written(0)).containsExactly("a", "b", "c");
        hold("de", 0);
        assertThat(written(0)).containsExactly("d", "e");
    }

    @Test
    void beginsAnewBehindWhatItReleases() {
        pace.limitRate(1);
        hold("abcd", 0);
        pace.release();
        pace.limitRate(1);
        hold("e", 0);
        assertThat(written(SECOND)).containsExactly("abcd", "e");
    }

    @Test
    void isReset() {
        pace.splitBytes();
        pace.addLatency(Duration.ofDays(1));
        hold("ab", 0);
        pace.reset();
        assertThat(written(0)).containsExactly("ab");
        assertThat(pace.isIdle()).isTrue();
    }

    @Test
    void forgetsWhatItHolds() {
        pace.limitRate(1);
        hold("ab", 0);
        pace.discard();
        assertThat(pace.held()).isZero();
        assertThat(written(9 * SECOND)).isEmpty();
        hold("c", 0);
        assertThat(written(SECOND)).containsExactly("c");
    }

    @Test
    void losesAllWhenItBreaksOff() {
        pace.limitRate(1);
        hold("ab", 0);
        pace.breakOff();
        pace.reset();
        assertThat(pace.isIdle()).isFalse();
        pace.hold(StandardCharsets.UTF_8.encode("c"), 0);
        assertThat(written(9 * SECOND)).isEmpty();
    }

    @Test
    void losesNothingThatIsNotSlowWhenItBreaksOff() {
        pace.splitBytes();
        pace.breakOff();
        hold("ab", 0);
        assertThat(written(0)).containsExactly("a", "b");
    }

    /** A server's clock may go back. */
    @Test
    void beginsAnewWhenItHoldsNothing() {
        pace.limitRate(1);
        hold("a", 100 * SECOND);
        assertThat(written(101 * SECOND)).containsExactly("a");
        hold("b", -100 * SECOND);
        assertThat(written(-99 * SECOND)).containsExactly("b");
    }

    @Test
    void knowsNoLimitsOfItsOwn() {
        pace.limitRate(Long.MAX_VALUE);
        pace.addLatency(ChronoUnit.FOREVER.getDuration());
        hold("a".repeat(100_000), 0);
        assertThat(pace.due()).isGreaterThan(1_000 * SECOND);
        assertThat(written(pace.due())).containsExactly("a".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void carriesSomething(long rate) {
        assertThatThrownBy(() -> pace.limitRate(rate))
                .isInstanceOf(ServerException.class)
                .hasMessage("a connection carries at least 1 byte a second, not " + rate);
    }

    @Test
    void needsTime() {
        assertThatThrownBy(() -> pace.addLatency(Duration.ofMillis(-1)))
                .isInstanceOf(ServerException.class)
                .hasMessage("the latency of a connection can't be PT-0.001S");
    }
}
