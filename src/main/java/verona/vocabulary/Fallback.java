package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * Says which texts of a message are only for clients that do not know an extension: {@code
 * <fallback xmlns='urn:xmpp:fallback:0'/>} (XEP-0428). Without {@link #body()} and {@link
 * #subject()} it is the whole message.
 *
 * <pre>{@code
 * chat().body("> Hello\nGood morrow").with(Chat.reply("m1"))
 *         .with(Chat.fallback("urn:xmpp:reply:0").body(0, 8))
 * }</pre>
 */
public final class Fallback extends ElementPayload<Fallback> {

    static final String NAMESPACE = "urn:xmpp:fallback:0";

    Fallback(CharSequence extension) {
        this(Element.of(NAMESPACE, "fallback").withAttribute("for", extension));
    }

    private Fallback(Element fallback) {
        super(fallback);
    }

    @Override
    protected Fallback copy(Element fallback) {
        return new Fallback(fallback);
    }

    /** The whole body (XEP-0428 §2.2). */
    public Fallback body() {
        return child(Element.of(NAMESPACE, "body"));
    }

    /**
     * A part of the body (XEP-0428 §2.2).
     *
     * @param start the first character of that part, counted in Unicode code points from 0
     * @param end the character after it
     */
    public Fallback body(long start, long end) {
        return child(region("body", start, end));
    }

    /** The whole subject (XEP-0428 §2.2). */
    public Fallback subject() {
        return child(Element.of(NAMESPACE, "subject"));
    }

    /**
     * A part of the subject (XEP-0428 §2.2).
     *
     * @param start the first character of that part, counted in Unicode code points from 0
     * @param end the character after it
     */
    public Fallback subject(long start, long end) {
        return child(region("subject", start, end));
    }

    private static Element region(String name, long start, long end) {
        return Element.of(NAMESPACE, name)
                .withAttribute("start", String.valueOf(start))
                .withAttribute("end", String.valueOf(end));
    }
}
