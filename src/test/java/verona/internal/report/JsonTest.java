package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void isAnObjectOnOneLine() {
        String json =
                Json.of("stanza")
                        .with("n", 1)
                        .with("xml", "a\nb")
                        .flag("error", true)
                        .flag("read", false)
                        .with("step", (Integer) null)
                        .with("source", (String) null)
                        .numbers("entries", List.of(1, 2))
                        .texts("hints", List.of("one", "\"two\""))
                        .objects("lines", List.of(new Json().with("mark", "!"), new Json()))
                        .toString();
        assertThat(json)
                .isEqualTo(
                        "{\"type\":\"stanza\",\"n\":1,\"xml\":\"a\\nb\",\"error\":true,"
                                + "\"entries\":[1,2],\"hints\":[\"one\",\"\\\"two\\\"\"],"
                                + "\"lines\":[{\"mark\":\"!\"},{}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "</script>, \\u003c/script\\u003e",
        "<!--, \\u003c!--",
        "a&b, a\\u0026b",
        "back\\slash, back\\\\slash",
        "tab\tbed, tab\\tbed",
    })
    void escapesWhatMeansSomethingElsewhere(String text, String escaped) {
        assertThat(new Json().with("t", text)).hasToString("{\"t\":\"" + escaped + "\"}");
    }

    @Test
    void escapesControlsAndLineSeparators() {
        assertThat(new Json().with("t", "\u0000\u007f\u2028\u2029"))
                .hasToString("{\"t\":\"\\u0000\\u007f\\u2028\\u2029\"}");
    }

    @Test
    void keepsWholeCharactersAndEscapesHalves() {
        String robot = "\uD83E\uDD16";
        String json = new Json().with("t", robot + "\uD83E" + "x" + "\uDD16").toString();
        assertThat(json).isEqualTo("{\"t\":\"" + robot + "\\ud83ex\\udd16\"}");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(json);
    }
}
