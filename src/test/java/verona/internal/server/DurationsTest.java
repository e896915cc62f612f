package verona.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"250ms,PT0.25S", "5s,PT5S", "2 m,PT2M", "PT1.5S,PT1.5S", "' 1s ',PT1S"})
    void readsUnitsAndIso(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5 h", "soon", "-1s", "PT-1S", "0s", "PT0S"})
    void refusesWhatIsNoPositiveDuration(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is ");
    }

    @Test
    void readsZeroWhereItMakesSense() {
        assertThat(Durations.parseOrZero("0ms")).isZero();
    }
}
