package verona.stanza;

/** XML text that is not well formed, or that XMPP does not allow (RFC 6120 §11.1). */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean restricted;
    private final int line;
    private final int column;

    XmlException(String message) {
        this(message, false, 0, 0);
    }

    /**
     * An error with a message and a position.
     *
     * @param restricted see {@link #restricted()}
     * @param line from 1
     * @param column from 1
     */
    public XmlException(String message, boolean restricted, int line, int column) {
        super(message);
        this.restricted = restricted;
        this.line = line;
        this.column = column;
    }

    /** XML of a kind that RFC 6120 §11.1 forbids, at that place. */
    static XmlException restricted(String what, int line, int column) {
        return new XmlException(
                what + " is not allowed in an XMPP stream (RFC 6120 §11.1)", true, line, column);
    }

    /**
     * Whether the XML is forbidden by RFC 6120 §11.1: a comment, a processing instruction, a
     * doctype, or an entity that XML does not predefine.
     */
    public boolean restricted() {
        return restricted;
    }

    /** The line in the text, from 1; 0 if it is not known. */
    public int line() {
        return line;
    }

    /** The column in the line, from 1; 0 if it is not known. */
    public int column() {
        return column;
    }

    /** The message, preceded by the line and column if they are known. */
    public String messageWithPlace() {
        return line == 0
                ? String.valueOf(getMessage())
                : "at line " + line + ", column " + column + ": " + getMessage();
    }
}
