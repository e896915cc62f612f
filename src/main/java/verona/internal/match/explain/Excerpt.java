package verona.internal.match.explain;

/** Two values side by side; of long ones the part where they begin to differ, of both the same. */
record Excerpt(String expected, String actual) {

    private static final int LONGEST = 60;
    private static final int BEFORE = 20;

    static Excerpt of(String expected, String actual) {
        int from = offset(expected, actual);
        return new Excerpt(cut(expected, from), cut(actual, from));
    }

    /** From where on they differ. */
    static int offset(String expected, String actual) {
        int end = Math.min(expected.length(), actual.length());
        int offset = 0;
        while (offset < end && expected.charAt(offset) == actual.charAt(offset)) {
            offset++;
        }
        return offset;
    }

    /** On one line, with … for what is cut off. */
    private static String cut(String whole, int from) {
        String text = whole.replace('\n', '⏎');
        if (text.length() <= LONGEST) {
            return text;
        }
        int start = boundary(text, Math.max(0, from - BEFORE));
        int end = boundary(text, Math.min(text.length(), start + LONGEST));
        return (start == 0 ? "" : "…")
                + text.substring(start, end)
                + (end == text.length() ? "" : "…");
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int index) {
        boolean inside = index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return inside ? index - 1 : index;
    }
}
