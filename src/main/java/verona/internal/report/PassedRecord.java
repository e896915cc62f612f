package verona.internal.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.SecretValues;
import verona.internal.transcript.Secrets;
import verona.internal.transcript.Transcript.Kind;

/**
 * A run that has passed as a text: who took part, and what was sent and received, without secrets.
 * It is written for each test, and hardly ever read: so writing does as little as it can.
 */
final class PassedRecord {

    private static final String FORMAT = "verona 1";
    private static final String PARTICIPANT = "participant";

    private PassedRecord() {}

    /** The run in that text, and when it began. */
    record Read(Instant started, ScenarioRun run) {}

    static String of(String id, TestReport report) {
        ScenarioRun run = report.run();
        Secrets secrets = run.secrets();
        StringBuilder text = new StringBuilder(256 * (1 + run.entries().size()));
        line(text, FORMAT, id, report.started().toString(), run.domain());
        for (Participant each : run.participants()) {
            line(text, PARTICIPANT, each.kind().name(), each.name(), each.address());
        }
        for (Entry entry : run.entries()) {
            if (isCompared(entry.kind())) {
                line(text, entry.kind().name(), entry.client(), secrets.hide(entry.text()));
            }
        }
        return text.toString();
    }

    private static boolean isCompared(Kind kind) {
        return switch (kind) {
            case SENT, RECEIVED, RESENT, CONNECTED, RESUMED -> true;
            default -> false;
        };
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(escaped(fields[i]));
        }
        text.append('\n');
    }

    private static String escaped(String field) {
        boolean plain =
                field.indexOf('\\') < 0
                        && field.indexOf('\n') < 0
                        && field.indexOf('\r') < 0
                        && field.indexOf('\t') < 0;
        return plain
                ? field
                : field.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                char next = field.charAt(++i);
                c = next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next;
            }
            text.append(c);
        }
        return text.toString();
    }

    /**
     * Reads such a text.
     *
     * @throws IllegalArgumentException if it is none, or one of another test
     */
    static Read read(String id, String text) {
        List<Participant> participants = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<List<String>> lines = text.lines().map(PassedRecord::fields).toList();
        try {
            List<String> head = lines.get(0);
            if (!head.get(0).equals(FORMAT) || !head.get(1).equals(id)) {
                throw new IllegalArgumentException("it is of another test or another version");
            }
            for (List<String> line : lines.subList(1, lines.size())) {
                if (line.get(0).equals(PARTICIPANT)) {
                    Participant.Kind kind = Participant.Kind.valueOf(line.get(1));
                    participants.add(new Participant(kind, line.get(2), line.get(3)));
                } else {
                    Kind kind = Kind.valueOf(line.get(0));
                    entries.add(new Entry(entries.size(), line.get(1), kind, line.get(2), null));
                }
            }
            return new Read(Instant.parse(head.get(2)), run(head.get(3), participants, entries));
        } catch (IndexOutOfBoundsException | DateTimeException e) {
            throw new IllegalArgumentException("it is damaged", e);
        }
    }

    private static ScenarioRun run(
            String domain, List<Participant> participants, List<Entry> entries) {
        return new ScenarioRun(
                "", domain, participants, 0, 0, entries, List.of(), new SecretValues(), List.of());
    }

    private static List<String> fields(String line) {
        return List.of(line.split("\t", -1)).stream().map(PassedRecord::unescaped).toList();
    }
}
