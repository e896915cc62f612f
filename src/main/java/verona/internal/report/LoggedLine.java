package verona.internal.report;

import java.util.Locale;

/**
 * What the server has logged during a test.
 *
 * @param nanos when it was, from the beginning of the test
 * @param level how serious it is: {@code debug}, {@code info}, {@code warning} or {@code error}
 * @param text what was logged
 */
public record LoggedLine(long nanos, String level, String text) {

    /** As a line of text: {@code " 12.3 ms error can't …"}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%9.1f ms  %-7s  %s", nanos / 1e6, level, text);
    }
}
