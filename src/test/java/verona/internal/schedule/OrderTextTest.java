package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTextTest {

    @Test
    void writesNumberAndSourceOfEachDeviation() {
        assertThat(OrderText.write(List.of(new Deviation(7, "juliet"), new Deviation(12, "clock"))))
                .isEqualTo("7 juliet, 12 clock");
    }

    @Test
    void writesTheOrderWithoutDeviations() {
        assertThat(OrderText.write(List.of())).isEqualTo("as written");
        assertThat(OrderText.read("as written")).isEmpty();
    }

    @Test
    void keepsWhatReadsWell() {
        assertThat(OrderText.write(List.of(new Deviation(3, "romeo@a/b → bot, \"x\""))))
                .isEqualTo("3 romeo@a/b → bot%2C %22x%22");
    }

    @Test
    void readsWithOtherSpaces() {
        assertThat(OrderText.read(" 7 juliet,12  the clock "))
                .containsExactly(new Deviation(7, "juliet"), new Deviation(12, "the clock"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | 1  | nothing is not the number of an event",
                "'as wrote'        | 1  | 'as' is not the number of an event",
                "'7 juliet, x'     | 11 | 'x' is not the number of an event",
                "'7 juliet,, 8 a'  | 10 | nothing is not the number of an event",
                "'0 juliet'        | 1  | '0' is not the number of an event",
                "'9999999999 a'    | 1  | '9999999999' is not the number of an event",
                "'7'               | 2  | after the number of an event, a source follows",
                "'7  , 8 a'        | 2  | after the number of an event, a source follows",
                "'7 juliet, 7 a'   | 11 | event 7 comes after event 7",
                "'7   a%2'         | 6  | after %, two hexadecimal digits follow",
                "'7 a, 8 b%zz'     | 9  | after %, two hexadecimal digits follow"
            })
    void saysWhatIsMalformedAndWhere(String text, int character, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderText.read(text))
                .withMessage(
                        "The order '%s' is malformed at character %d: %s. An order is 'as written',"
                                        .formatted(text, character, why)
                                + " or deviations like '7 juliet, 12 clock'.");
    }
}
