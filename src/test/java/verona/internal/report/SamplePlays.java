package verona.internal.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.report.PlaysTable.PlayResult;
import verona.internal.report.PlaysTable.Row;
import verona.internal.report.PlaysTable.State;

/** Tables of plays to show. */
final class SamplePlays {

    private static final String REASON =
            "juliet receivesNext: the next stanza is another one, after 1 ms\n"
                    + "differs: message/body: expected the text 're 2', was 'Where were we?'";

    private SamplePlays() {}

    /** One of each, and a row of five. */
    static PlaysTable small() {
        return table(
                row("to bot", "1st: message from juliet", play("", State.PASSED, "resumed")),
                row("from bot", "1st: message to juliet", play("", State.FAILED, "new session")),
                row("to bot", "2nd: message from juliet", play("", State.NOT_REACHED, "")),
                row(
                        "from bot",
                        "2nd: <img src=x onerror=hurt=1>",
                        play("byte 1", State.PASSED, "resumed"),
                        play("byte 2", State.PASSED, "resumed"),
                        play("byte 3", State.FAILED, "new session"),
                        play("byte 4", State.NOT_PLAYED, ""),
                        play("whole", State.PASSED, "not before the end")));
    }

    /** Those of cuts after each byte of a few stanzas. */
    static PlaysTable ofBytes(int stanzas) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= stanzas; i++) {
            PlayResult[] plays = new PlayResult[230];
            for (int at = 0; at < plays.length; at++) {
                boolean fails = i % 3 == 0 && at > 100 && at % 17 < 5;
                plays[at] =
                        play(
                                "byte " + (at + 1),
                                fails ? State.FAILED : State.PASSED,
                                fails ? "new session" : "resumed");
            }
            rows.add(row(i % 2 == 0 ? "from bot" : "to bot", i + "th: message", plays));
        }
        return table(rows.toArray(Row[]::new));
    }

    private static PlaysTable table(Row... rows) {
        return new PlaysTable(
                "example.BotTest",
                "answers()",
                "cut",
                List.of("Connection", "Direction", "After the stanza"),
                "Came back",
                List.of(rows));
    }

    private static Row row(String direction, String stanza, PlayResult... plays) {
        return new Row(List.of("bot", direction, stanza), List.of(plays));
    }

    private static PlayResult play(String name, State state, String note) {
        return new PlayResult(
                name,
                state,
                note,
                state == State.FAILED ? REASON : "",
                "@Cuts(only = \"to bot 1\")",
                diagram(state));
    }

    private static @Nullable PackedDiagram diagram(State state) {
        return switch (state) {
            case PASSED, NOT_REACHED -> PackedDiagram.of(Samples.lines("passing"), 5);
            case FAILED -> PackedDiagram.of(Samples.lines("readme"), 2);
            case NOT_PLAYED -> null;
        };
    }
}
