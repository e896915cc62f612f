package verona.internal.match.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final String CHAIN = "ab".repeat(50);
    private static final String SHIFTED = "ba".repeat(50);

    @Test
    void findsWhatIsNearWhateverItsCase() {
        List<String> known = List.of("server", "timeout", "ordering");
        assertThat(Spelling.near("TimeOut", known)).isEqualTo("timeout");
        assertThat(Spelling.near("timout", known)).isEqualTo("timeout");
        assertThat(Spelling.near("tmot", List.of("TIMOUT"))).isEqualTo("TIMOUT");
    }

    @Test
    void threeLettersAreTooFar() {
        assertThat(Spelling.near("abcdef", List.of("abcxyz"))).isNull();
        assertThat(Spelling.meant("abcdef", List.of("abcxyz"))).isNull();
        assertThat(Spelling.near("abcdef", List.of("abcdyz"))).isEqualTo("abcdyz");
        assertThat(Spelling.meant("abcdef", List.of("abcdyz"))).isEqualTo("abcdyz");
    }

    @Test
    void aWordOfWhichNoLetterIsLeftIsNotNear() {
        assertThat(Spelling.near("ab", List.of("xy"))).isNull();
        assertThat(Spelling.meant("ab", List.of("xy"))).isNull();
    }

    @Test
    void findsTheNearestAndOfTwoThatAreEquallyNearTheFirst() {
        assertThat(Spelling.near("boat", List.of("bt", "bat", "oat"))).isEqualTo("bat");
        assertThat(Spelling.meant("boat", List.of("bt", "bat", "oat"))).isEqualTo("bat");
        assertThat(Spelling.nearest("boat", List.of("bt", "bat", "oat"))).isEqualTo("bat");
    }

    @Test
    void whatIsWrittenIsNotWhatIsMeant() {
        assertThat(Spelling.meant("body", List.of("body"))).isNull();
        assertThat(Spelling.meant("body", List.of("body", "bodi"))).isEqualTo("bodi");
    }

    @Test
    void theNearestMayBeFar() {
        assertThat(Spelling.nearest("from", List.of("xmlns:lang", "id"))).isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "same, same, 0",
        "abc, abd, 0.3333",
        "abc, xabc, 0.25",
        "aa, aaa, 0.3333",
        "abcd, wxyz, 1",
        "'', ab, 1",
        "kitten, sitting, 0.4286",
        "xaby, xbay, 0.5"
    })
    void saysHowDifferentTextsAre(String expected, String actual, double difference) {
        assertThat(Math.round(Spelling.difference(expected, actual) * 10_000) / 10_000.0)
                .isEqualTo(difference);
    }

    /** To compare each letter of long texts with each other is slow. */
    @Test
    void ofLongTextsOnlyTheEndsCount() {
        assertThat(Spelling.difference(CHAIN, SHIFTED)).isEqualTo(0.02);
        assertThat(Spelling.difference(CHAIN + "a", SHIFTED + "b")).isEqualTo(1);
        assertThat(Spelling.difference("same" + CHAIN + "a", "same" + SHIFTED + "b"))
                .isEqualTo(101 / 105.0);
        assertThat(Spelling.difference(CHAIN + "a" + "same", SHIFTED + "b" + "same"))
                .isEqualTo(101 / 105.0);
    }
}
