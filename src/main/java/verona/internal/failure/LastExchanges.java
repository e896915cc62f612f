package verona.internal.failure;

import java.util.List;
import java.util.Locale;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Stamps;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;

/** The last exchanges of all clients, a line each, in order of time. */
final class LastExchanges {

    private static final int MOST = 9;
    private static final int WIDEST = 120;

    private LastExchanges() {}

    static List<String> lines(List<Entry> entries, long start) {
        List<Entry> all =
                entries.stream().filter(it -> it.kind() != Transcript.Kind.NEGOTIATED).toList();
        List<Entry> last = all.subList(Math.max(0, all.size() - MOST), all.size());
        int width = last.stream().mapToInt(entry -> entry.client().length()).max().orElse(0);
        return last.stream().map(entry -> line(entry, start, width)).toList();
    }

    private static String line(Entry entry, long start, int width) {
        String padded = entry.client() + " ".repeat(width - entry.client().length());
        return "  %12s  %s %s %s"
                .formatted(
                        time(entry, start),
                        padded,
                        arrow(entry.kind()),
                        ShortenedText.middle(text(entry), WIDEST));
    }

    /** When it was, since the start. */
    static String time(Entry entry, long start) {
        return String.format(Locale.ROOT, "%.1f ms", (entry.nanos() - start) / 1e6);
    }

    /** What happened, on one line. */
    static String text(Entry entry) {
        return (entry.mark() + " " + said(entry)).strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private static String said(Entry entry) {
        return switch (entry.kind()) {
            case CONNECTED -> "connected as " + entry.text();
            case RESUMED -> "resumed as " + entry.text();
            case RECEIVED -> received(entry);
            case BARRIER -> "barrier";
            default -> entry.text();
        };
    }

    private static String received(Entry entry) {
        Candidate stanza = entry.stanza();
        if (stanza == null) {
            return entry.text();
        }
        Element plain = Stamps.without(stanza.element());
        return plain == stanza.element() ? entry.text() : plain.toXml();
    }

    private static char arrow(Transcript.Kind kind) {
        return switch (kind) {
            case SENT, RESENT -> '→';
            case RECEIVED -> '←';
            case CONNECTED,
                    RESUMED,
                    NEGOTIATED,
                    ENDED,
                    CLOSED,
                    BARRIER,
                    ERROR,
                    REMARK,
                    LINK,
                    STOPPED ->
                    '·';
        };
    }
}
