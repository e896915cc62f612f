package verona.report;

/**
 * A line of a stanza that is shown.
 *
 * @param mark in the margin: {@code !} where something differs, {@code -} where something is
 *     missing, else a blank
 * @param text the XML, indented
 * @param reason what is to be said about it, {@code ""} for nothing
 */
record Line(char mark, String text, String reason) {

    private static final int WIDEST = 110;
    private static final int LONGEST_REASON = 160;

    static Line plain(String text) {
        return new Line(' ', text, "");
    }

    boolean isMarked() {
        return mark != ' ';
    }

    @Override
    public String toString() {
        String line = mark + " " + Shortened.middle(text, WIDEST);
        return reason.isEmpty() ? line : line + "   ← " + Shortened.middle(reason, LONGEST_REASON);
    }
}
