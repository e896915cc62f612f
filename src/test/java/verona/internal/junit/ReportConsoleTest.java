package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a run prints. */
@Isolated("sets what is the same for the whole JVM")
class ReportConsoleTest extends ReportsFixture {

    private String printed(Map<String, String> settings) {
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(settings, ReportTestCases.class);
        } finally {
            System.setOut(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsALadderAndWhereThereIsMore() {
        assertThat(printed(Map.of()))
                .contains("ReportTestCases waitsInVain():\n       ms  romeo", "presence /Juliet")
                .contains("all of it: " + test("waitsInVain").resolve("index.html"))
                .doesNotContain("passes()", "::error");
    }

    @Test
    void printsAnnotationsWhateverElseItReports() {
        assertThat(
                        printed(Map.of("verona.report", "never", "verona.annotations", "github"))
                                .lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("::error file="))
                .anyMatch(line -> line.contains("/verona/internal/junit/ReportTestCases.java"));
    }
}
