package verona.stanza;

/** XML text that is not well formed, or that XMPP does not allow (RFC 6120 §11.1). */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean restricted;
    private final int line;
    private final int column;

    /**
     * With the whole message.
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

    /**
     * Whether it is well formed but of a kind that RFC 6120 §11.1 forbids: a comment, a doctype and
     * the like.
     */
    public boolean restricted() {
        return restricted;
    }

    /** The line in the text, from 1; 0 where it is not known. */
    public int line() {
        return line;
    }

    /** The column in the line, from 1; 0 where it is not known. */
    public int column() {
        return column;
    }
}
