package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * Joining a room: {@code <x xmlns='http://jabber.org/protocol/muc'/>} (XEP-0045 §7.2).
 *
 * <pre>{@code
 * romeo.sends(presence().to(room.as("Romeo")).with(Muc.join().password("secret").maxStanzas(0)));
 * }</pre>
 */
public final class MucJoin extends ElementPayload<MucJoin> {

    private static final String NAMESPACE = "http://jabber.org/protocol/muc";

    /** A join without password and limits of the history. */
    MucJoin() {
        this(Element.of(NAMESPACE, "x"));
    }

    private MucJoin(Element x) {
        super(x);
    }

    @Override
    protected MucJoin copy(Element x) {
        return new MucJoin(x);
    }

    /** Sets the room's password (XEP-0045 §7.2.5). */
    public MucJoin password(CharSequence password) {
        return singleLeaf("password", password);
    }

    /** Limits the history to that many messages (XEP-0045 §7.2.14). */
    public MucJoin maxStanzas(int messages) {
        return history("maxstanzas", String.valueOf(messages));
    }

    /** Limits the history to that many characters of XML (XEP-0045 §7.2.14). */
    public MucJoin maxChars(int characters) {
        return history("maxchars", String.valueOf(characters));
    }

    /** Limits the history to messages of the last seconds (XEP-0045 §7.2.14). */
    public MucJoin seconds(int seconds) {
        return history("seconds", String.valueOf(seconds));
    }

    /** Limits the history to messages since that time, given in the format of XEP-0082. */
    public MucJoin since(CharSequence dateTime) {
        return history("since", dateTime);
    }

    private MucJoin history(String limit, CharSequence value) {
        Element said = element().child(NAMESPACE, "history");
        Element history = said == null ? Element.of(NAMESPACE, "history") : said;
        return single(history.withAttribute(limit, value));
    }
}
