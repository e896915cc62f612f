package verona.internal.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.LogLine;
import verona.server.LogLine.Level;

/** What is kept of a server's output, and how serious it is. */
class ServerLogTest {

    private final ServerLog log = new ServerLog();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    c2s55f1               info   Client connected                          | INFO
                    mod_posix             error  Danger, Will Robinson!                    | ERROR
                    general               warn   Configuration warning: the error is yours | WARNING
                    2026-11-29 10:00:00.123456+00:00 [info] Accepted connection            | INFO
                    2026-11-29 10:00:00.123456+00:00 [notice] Changed loglevel             | INFO
                    2026-11-29 10:00:00.123456+00:00 [warning] <0.1.0>@mod_x:f:1 Slow      | WARNING
                    2026-11-29 10:00:00.123456+00:00 [error] <0.1.0>@mod_x:f:1 Failed      | ERROR
                    2026-11-29 10:00:00.123456+00:00 [critical] Out of memory              | ERROR
                    an information about errors                                            | INFO
                    """)
    void findsTheLevel(String line, Level level) {
        log.add(line);
        assertThat(log.since(Instant.EPOCH)).extracting(LogLine::level).containsExactly(level);
    }

    @Test
    void aLineWithoutLevelGoesOnWithTheOneBefore() {
        log.add("2026-11-29 10:00:00 [error] crash");
        log.add("  in the function");
        assertThat(log.since(Instant.EPOCH))
                .extracting(LogLine::level)
                .containsExactly(Level.ERROR, Level.ERROR);
    }

    @Test
    void givesWhatWasLoggedSinceAMoment() {
        log.add("general info one");
        assertThat(log.since(Instant.now().plusSeconds(60))).isEmpty();
        assertThat(log.since(Instant.EPOCH)).hasSize(1);
    }

    @Test
    void keepsTheLastLinesAndShowsFewer() {
        for (int i = 0; i < 6_000; i++) {
            log.add("general info line " + i);
        }
        assertThat(log.since(Instant.EPOCH)).hasSize(5_000);
        assertThat(log.toString().lines())
                .hasSize(42)
                .contains("    general info line 5960", "    general info line 5999");
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(log).hasToString("\nIts log is empty.");
    }
}
