package verona.stanza;

/**
 * Joining a room: {@code <x xmlns='http://jabber.org/protocol/muc'/>} (XEP-0045 §7.2).
 *
 * <pre>{@code
 * romeo.sends(presence().to(room.as("Romeo")).with(muc().password("secret").maxStanzas(0)));
 * }</pre>
 */
public final class Muc extends ElementPayload<Muc> {

    private static final String NAMESPACE = "http://jabber.org/protocol/muc";

    /** A join without password and limits of the history. */
    public Muc() {
        this(Element.of(NAMESPACE, "x"));
    }

    private Muc(Element x) {
        super(x);
    }

    @Override
    protected Muc copy(Element x) {
        return new Muc(x);
    }

    /** Sets the room's password (XEP-0045 §7.2.5). */
    public Muc password(CharSequence password) {
        return singleLeaf("password", password);
    }

    /** Limits the history to that many messages (XEP-0045 §7.2.14). */
    public Muc maxStanzas(int messages) {
        return history("maxstanzas", String.valueOf(messages));
    }

    /** Limits the history to that many characters of XML (XEP-0045 §7.2.14). */
    public Muc maxChars(int characters) {
        return history("maxchars", String.valueOf(characters));
    }

    /** Limits the history to messages of the last seconds (XEP-0045 §7.2.14). */
    public Muc seconds(int seconds) {
        return history("seconds", String.valueOf(seconds));
    }

    /** Limits the history to messages since that time, given in the format of XEP-0082. */
    public Muc since(CharSequence dateTime) {
        return history("since", dateTime);
    }

    private Muc history(String limit, CharSequence value) {
        Element said = element().child(NAMESPACE, "history");
        Element history = said == null ? Element.of(NAMESPACE, "history") : said;
        return single(history.withAttribute(limit, value));
    }
}
