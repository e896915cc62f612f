package verona.schema;

/**
 * How often something occurs.
 *
 * @param max {@link Integer#MAX_VALUE} if there is no limit
 */
record Occurs(int min, int max) {

    static final Occurs ONCE = new Occurs(1, 1);

    /** Reads {@code ?}, {@code *}, {@code +} or <code>{1,2}</code>. */
    static Occurs read(Scanned text) {
        if (text.take("?")) {
            return new Occurs(0, 1);
        }
        if (text.take("*")) {
            return new Occurs(0, Integer.MAX_VALUE);
        }
        if (text.take("+")) {
            return new Occurs(1, Integer.MAX_VALUE);
        }
        return text.take("{") ? range(text.upTo("}")) : ONCE;
    }

    private static Occurs range(String range) {
        String[] ends = range.split(",", -1);
        int max = ends[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ends[1]);
        return new Occurs(Integer.parseInt(ends[0]), max);
    }

    @Override
    public String toString() {
        boolean unlimited = max == Integer.MAX_VALUE;
        if (equals(ONCE)) {
            return "";
        }
        if (min == 0 && max == 1) {
            return "?";
        }
        if (min < 2 && unlimited) {
            return min == 0 ? "*" : "+";
        }
        return "{" + min + "," + (unlimited ? "" : max) + "}";
    }
}
