package verona.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The last exchanges of all clients, a line each, in order of time. */
final class Exchanges {

    private static final int MOST = 11;
    private static final int WIDEST = 120;

    /** What servers stamp on everything: a line has better uses for the room. */
    private static final Pattern STAMPS =
            Pattern.compile(
                    " xml:lang=(?:'[^']*'|\"[^\"]*\")|<(?:stanza-id|occupant-id)\\s[^>]*/>"
                            + "|<x xmlns='vcard-temp:x:update'><photo/></x>");

    private Exchanges() {}

    static List<String> lines(List<Entry> entries, long start) {
        List<Entry> last = entries.subList(Math.max(0, entries.size() - MOST), entries.size());
        int width = last.stream().mapToInt(entry -> entry.client().length()).max().orElse(0);
        return last.stream().map(entry -> line(entry, start, width)).toList();
    }

    private static String line(Entry entry, long start, int width) {
        String padded = entry.client() + " ".repeat(width - entry.client().length());
        String text = said(entry).strip().replaceAll("\\s*\\n\\s*", " ");
        return String.format(
                Locale.ROOT,
                "  %9.1f ms  %s %s %s",
                (entry.nanos() - start) / 1e6,
                padded,
                arrow(entry.kind()),
                Shortened.middle(text, WIDEST));
    }

    private static String said(Entry entry) {
        return switch (entry.kind()) {
            case CONNECTED -> "connected as " + entry.text();
            case RECEIVED -> STAMPS.matcher(entry.text()).replaceAll("");
            case BARRIER -> "barrier";
            default -> entry.text();
        };
    }

    private static char arrow(Transcript.Kind kind) {
        return switch (kind) {
            case SENT -> '→';
            case RECEIVED -> '←';
            case CONNECTED, ENDED, BARRIER, ERROR -> '·';
        };
    }
}
