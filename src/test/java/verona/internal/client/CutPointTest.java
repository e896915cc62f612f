package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.internal.fault.Passage.Way;

class CutPointTest {

    @ParameterizedTest
    @CsvSource({
        "to bot 1, after the 1st stanza to bot",
        "from the bot 2, after the 2nd stanza from the bot",
        "to bot 3, after the 3rd stanza to bot",
        "to bot 11, after the 11th stanza to bot",
        "to bot 112, after the 112th stanza to bot",
        "to bot 123, after the 123rd stanza to bot",
        "from bot 24 byte 17, after byte 17 of the 24th stanza from bot"
    })
    void isReadAsItIsWritten(String text, String name) {
        CutPoint point = CutPoint.read(text);

        assertThat(point.text()).isEqualTo(text);
        assertThat(point).hasToString(name);
    }

    @Test
    void isAfterAllBytesUnlessItSaysHowMany() {
        assertThat(CutPoint.read("from bot 2"))
                .isEqualTo(new CutPoint(Way.FROM, "bot", 2, CutPoint.ALL));
        assertThat(CutPoint.read("to bot 2 byte 1")).isEqualTo(new CutPoint(Way.TO, "bot", 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bot 3", "to bot", "to bot 0", "to bot 3 byte", "beside bot 3"})
    void anythingElseIsNone(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutPoint.read(text))
                .withMessageStartingWith("'" + text + "': write it like");
    }
}
