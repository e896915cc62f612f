package verona.internal.server.embedded.streammanagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts go from 2^32 - 1 to zero, XEP-0198 §4. */
class CounterTest {

    private static final long MOST = 4_294_967_295L;

    @Test
    void beginsAnewAfterTheMost() {
        Counter counter = new Counter(MOST - 1);
        counter.increment();
        assertThat(counter.value()).isEqualTo(MOST);
        counter.increment();
        assertThat(counter.value()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 5, 2", "4294967295, 0, 1", "4294967294, 3, 5", "1, 0, 4294967295"})
    void countsFromOneToAnother(long from, long to, long distance) {
        assertThat(new Counter(from).distanceTo(to)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "' 7 ', 7", "4294967295, 4294967295"})
    void readsUnsignedNumbers(String text, long value) {
        assertThat(Counter.read(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "1.5", "4294967296"})
    void readsNothingElse(String text) {
        assertThat(Counter.read(text)).isNull();
    }
}
