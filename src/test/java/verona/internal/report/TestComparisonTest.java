package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.report.comparison.ComparedStanza;

/** How much of a test is compared. */
class TestComparisonTest {

    private static Stream<ComparedStanza> received(String client, int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> new ComparedStanza(n, client, false, "", List.of("<message/>")));
    }

    /** The first thousand of each client are. */
    @ParameterizedTest
    @CsvSource({"999, false", "1000, false", "1001, true"})
    void saysWhetherStanzasAreLeftOut(int number, boolean cut) {
        List<ComparedStanza> all =
                Stream.concat(received("romeo", number), received("juliet", 500)).toList();
        TestComparison sample = SampleComparison.of(1);
        TestComparison comparison =
                new TestComparison(
                        sample.row(),
                        sample.file(),
                        Map.of("embedded", all, "prosody", List.of()),
                        List.of());
        assertThat(comparison.isCut()).isEqualTo(cut);
    }
}
