package verona.internal.failure;

/**
 * A line of a stanza that is shown.
 *
 * @param mark in the margin: {@code !} where something differs, {@code -} where something is
 *     missing, else a blank
 * @param text the XML, indented
 * @param reason what is to be said about it, {@code ""} for nothing
 * @param kept whether it is what matters, and so stays where lines are left out
 */
public record ListingLine(char mark, String text, String reason, boolean kept) {

    private static final int WIDEST = 110;
    private static final int WIDEST_KEPT = 200;
    private static final int LONGEST_REASON = 220;

    static ListingLine plain(String text) {
        return new ListingLine(' ', text, "", false);
    }

    @Override
    public String toString() {
        String line = mark + " " + ShortenedText.middle(text, kept ? WIDEST_KEPT : WIDEST);
        return reason.isEmpty()
                ? line
                : line + "   ← " + ShortenedText.middle(reason, LONGEST_REASON);
    }
}
