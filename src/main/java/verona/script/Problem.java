package verona.script;

/**
 * A syntax error in a script.
 *
 * @param source the script's name in messages, usually its file
 * @param line the line of the error, from 1
 * @param column the column of the error, from 1
 * @param message what is wrong, and what was expected
 * @param text the text of that line
 */
public record Problem(String source, int line, int column, String message, String text) {

    /**
     * The position and the message, then the line with a mark below the column:
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
