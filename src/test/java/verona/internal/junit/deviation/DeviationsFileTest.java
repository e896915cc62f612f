package verona.internal.junit.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationsFileTest {

    private static List<Deviation> read(String text) {
        return DeviationsFile.read("known.toml", text.lines().toList());
    }

    @Test
    void readsDeviations() {
        List<Deviation> all =
                read(
                        """
                        # What servers do otherwise.
                        [[deviation]]
                        test = "example.RoomTest#joins"
                        server = "ejabberd"
                        versions = "< 24"   # fixed there
                        section = "XEP-0045 §7.2"
                        reason = 'sends a "presence" first'

                        [[choice]]  # another
                        reason = "a \\"quote\\", a \\\\ and a # sign"
                        section = "RFC 6121"
                        server = "prosody"
                        test = "example.RoomTest#leaves[2]"
                        """);

        assertThat(all)
                .extracting(Deviation::toString)
                .containsExactly(
                        "deviation from XEP-0045 §7.2: sends a \"presence\" first (known.toml:2)",
                        "choice that RFC 6121 leaves open: a \"quote\", a \\ and a # sign"
                                + " (known.toml:9)");
        assertThat(all.get(0).versions().contains("23.01")).isTrue();
        assertThat(all.get(0).versions().contains("24.02")).isFalse();
        assertThat(all.get(1).versions().isEverything()).isTrue();
    }

    @Test
    void readsNothing() {
        assertThat(read("\n# nothing\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test = \"a\" | known.toml:1: 'test = \"a\"' stands before the first",
                "[[deviations]] | known.toml:1: '[[deviations]]' can't be read",
                "[[deviation]]~reson = \"a\" | known.toml:2: there is no key reson: a deviation has"
                        + " reason, section, server, test, versions",
                "[[deviation]]~test = a | known.toml:2: 'test = a' can't be read: write",
                "[[deviation]]~test = \"a#b\"~test = \"b\" | known.toml:3: it says test a second",
                "[[deviation]]~test = \"a\" | known.toml:1: the deviation lacks server",
                "[[choice]]~test = \"a#b[2-]\"~server = \"a\"~section = \"a\"~reason = \"a\""
                        + " | known.toml:1: 'a#b[2-]' is no test: write example.RoomTest#joins"
            })
    void saysWhereAndWhatCanNotBeRead(String lines, String problem) {
        assertThatThrownBy(() -> read(lines.replace('~', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "a.B#c, a.B#c, true",
        "a.B#c, a.B#cd, false",
        "a.B#c, a.B#c[1], false",
        "a.B#c[1], a.B#c, false",
        "a.B#c[2], a.B#c[2], true",
        "a.B#c[2], a.B#c[12], false",
        "a.B#c[2], a.B#d[2], false",
        "'a.B#c[1, 3-12]', a.B#c[1], true",
        "'a.B#c[1, 3-12]', a.B#c[2], false",
        "'a.B#c[1, 3-12]', a.B#c[12], true",
        "'a.B#c[1, 3-12]', a.B#c[13], false",
    })
    void knowsWhichInvocationsItIsAbout(String test, String name, boolean isAbout) {
        String text = "[[deviation]]\ntest = '%s'\nserver = 'a'\nsection = 'b'\nreason = 'c'\n";
        assertThat(read(text.formatted(test)).get(0).isAbout(name)).isEqualTo(isAbout);
    }

    @Test
    void saysWhichVersionsCanNotBeRead() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        [[deviation]]
                                        test = "a#b"
                                        server = "b"
                                        versions = "up to 3"
                                        section = "c"
                                        reason = "d"
                                        """))
                .hasMessage(
                        "known.toml:1: 'up to 3' is no range of versions: write it like"
                                + " \">= 0.12, < 0.13\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | 1        | true",
                "0.12.3           | 0.12.3   | true",
                "= 0.12           | 0.12.0   | true",
                "0.12             | 0.12.3   | false",
                "< 0.13           | 0.12.3   | true",
                "< 0.13           | 0.13     | false",
                "<= 23.01         | 23.01-1  | true",
                "> 23.01          | 23.10    | true",
                "> 9              | 10       | true",
                ">= 0.12, < 0.13  | 0.12.9   | true",
                ">= 0.12, < 0.13  | 0.11.9   | false",
                "< 1              | trunk    | true",
                ">= 1             | ''       | false"
            })
    void knowsVersions(String range, String version, boolean contained) {
        assertThat(VersionRange.of(range).contains(version)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 3", "<", "1,,2", "=> 3", ">= 1 < 2"})
    void refusesOtherRanges(String range) {
        assertThatThrownBy(() -> VersionRange.of(range)).hasMessageContaining("'" + range + "'");
    }
}
