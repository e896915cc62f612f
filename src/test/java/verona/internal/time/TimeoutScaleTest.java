package verona.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutScaleTest {

    @ParameterizedTest
    @CsvSource({
        "2, PT5S, PT10S",
        "0.5, PT5S, PT2.5S",
        "1.0, PT5S, PT5S",
        " 1000 , PT1H, PT1000H",
        "0.01, PT0.000000001S, PT0.000000001S",
        "3, PT0S, PT0S"
    })
    void makesTimeoutsLongerOrShorter(String factor, Duration timeout, Duration scaled) {
        assertThat(TimeoutScale.parse(factor).of(timeout)).isEqualTo(scaled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "2x", "0", "-1", "0.001", "1001", "NaN", "2,5"})
    void otherValuesAreErrors(String text) {
        assertThatThrownBy(() -> TimeoutScale.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWrittenAsAPersonWould() {
        assertThat(TimeoutScale.parse("20.50")).hasToString("20.5");
        assertThat(TimeoutScale.parse("1e2")).hasToString("100");
        assertThat(TimeoutScale.parse("1.00").isNone()).isTrue();
    }
}
