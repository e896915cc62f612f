package verona.script;

/**
 * Something in a script that can't be understood.
 *
 * @param source the script, as it was named when it was read
 * @param line the line it stands in, from 1
 * @param column the character of that line that it begins at, from 1
 * @param message what is wrong, and what was expected
 * @param text the line itself
 */
public record Problem(String source, int line, int column, String message, String text) {

    /**
     * The place, the message, and below them the line with a mark under the place:
     *
     * <pre>{@code
     * greeting.scs:12:1: there is no client 'Romo': expected Romeo or Juliet
     *     Romo sends:
     *     ^
     * }</pre>
     */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column + ": " + message + "\n    " + shown() + marked();
    }

    private String shown() {
        return text.replace('\t', ' ');
    }

    private String marked() {
        return "\n    " + " ".repeat(Math.max(0, column - 1)) + "^";
    }
}
