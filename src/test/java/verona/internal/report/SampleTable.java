package verona.internal.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.ServersTable.Row;
import verona.internal.report.ServersTable.State;
import verona.internal.transcript.Reference;

/** Tables of servers to show. */
final class SampleTable {

    private static final List<String> SERVERS =
            List.of("embedded", "prosody", "ejabberd", "external");
    private static final Reference CHAT =
            new Reference(
                    "XEP-0045 §9.3",
                    "Multi-User Chat",
                    "https://xmpp.org/extensions/xep-0045.html");
    private static final Reference CORE = new Reference("RFC 6121 §8", "XMPP: IM", "");

    private SampleTable() {}

    /** One of each. */
    static ServersTable small() {
        Outcome failed =
                outcome(
                        State.FAILED,
                        "juliet receives: nothing that matches arrived within 5 s\n"
                                + "  differs: message/@type: expected 'chat'");
        return new ServersTable(
                List.of("embedded", "prosody"),
                List.of(
                        row(
                                "tellsOccupants()",
                                List.of(CHAT, CORE),
                                outcome(State.PASSED, ""),
                                failed),
                        row(
                                "keepsMessages()",
                                List.of(CORE),
                                outcome(State.PASSED, ""),
                                outcome(State.SKIPPED, "an account lacks urn:xmpp:mam:2")),
                        row(
                                "joins()",
                                List.of(),
                                outcome(State.PASSED, ""),
                                outcome(State.KNOWN, "known deviation from XEP-0045 §7.2: no 110")),
                        row(
                                "hurts <b>|`x`</b> [a](b)",
                                List.of(),
                                outcome(
                                        State.FAILED,
                                        "</script><img src=x onerror=hurt=1> | a*b_c"),
                                null)));
    }

    /** As many as a large project has. */
    static ServersTable of(int tests) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < tests; i++) {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (int server = 0; server < SERVERS.size(); server++) {
                State state = (i * 7 + server * 3) % 11 == 0 ? State.FAILED : State.PASSED;
                outcomes.put(
                        SERVERS.get(server),
                        outcome(state, state == State.FAILED ? "no stanza arrived\nin time" : ""));
            }
            rows.add(
                    new Row(
                            "example.Room" + i / 20 + "Test",
                            "test" + i + "()",
                            i % 3 == 0 ? List.of(CORE) : i % 3 == 1 ? List.of(CHAT) : List.of(),
                            outcomes));
        }
        return new ServersTable(SERVERS, rows);
    }

    private static Row row(
            String name, List<Reference> references, Outcome embedded, @Nullable Outcome prosody) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put("embedded", embedded);
        if (prosody != null) {
            outcomes.put("prosody", prosody);
        }
        return new Row("example.RoomTest", name, references, outcomes);
    }

    private static Outcome outcome(State state, String reason) {
        Path page = state == State.SKIPPED ? null : Path.of("prosody", "a test", "index.html");
        return new Outcome(state, reason, 1_500_000, page);
    }
}
