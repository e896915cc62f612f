package verona.schema;

/** Text that is read from its beginning to its end. */
final class Scanned {

    private final String text;
    private int at;

    Scanned(String text) {
        this.text = text;
    }

    boolean take(String expected) {
        boolean there = text.startsWith(expected, at);
        if (there) {
            at += expected.length();
        }
        return there;
    }

    /** What stands before that, which is read too. */
    String upTo(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw error("no " + end);
        }
        String taken = text.substring(at, found);
        at = found + end.length();
        return taken;
    }

    /** What stands before the first of those characters, which is not read. */
    String before(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    boolean atEnd() {
        return at == text.length();
    }

    IllegalArgumentException error(String what) {
        return new IllegalArgumentException(what + " at " + at + " in: " + text);
    }
}
