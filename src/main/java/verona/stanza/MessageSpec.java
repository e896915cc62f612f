package verona.stanza;

/**
 * A message stanza (RFC 6121 §5). Unless a type is set, it is sent without a type, as a normal
 * message, and matches messages of every type except {@code error}. {@link #ofAnyType()} matches
 * every type.
 *
 * <pre>{@code
 * romeo.sends(chat().to(juliet.bareJid()).body("Hello"));
 * }</pre>
 */
public final class MessageSpec extends StanzaSpec<MessageSpec> {

    private static final Element EMPTY_SUBJECT =
            Element.of(Element.CLIENT, "subject").withStrict(true);

    /** A message that is not an error. */
    public MessageSpec() {
        this(SpecContent.of("message").withTypeOtherThan("error"));
    }

    private MessageSpec(SpecContent content) {
        super(content);
    }

    @Override
    MessageSpec copy(SpecContent content) {
        return new MessageSpec(content);
    }

    /** A message of any type, including {@code error}; it is sent as a normal message. */
    public static MessageSpec ofAnyType() {
        return new MessageSpec(SpecContent.of("message"));
    }

    /** Sets the type {@code chat} (RFC 6121 §5.2.2). */
    public MessageSpec chat() {
        return type("chat");
    }

    /** Sets the type {@code groupchat} (RFC 6121 §5.2.2, XEP-0045 §7.4). */
    public MessageSpec groupchat() {
        return type("groupchat");
    }

    /** Sets the body (RFC 6121 §5.2.3). */
    public MessageSpec body(CharSequence text) {
        return copy(content().single("body", text));
    }

    /** Sets the subject (RFC 6121 §5.2.4). */
    public MessageSpec subject(CharSequence text) {
        return copy(content().single("subject", text));
    }

    /**
     * Sets an empty subject: a room without a subject sends it to users who join (XEP-0045
     * §7.2.15). In an expectation, it does not match a subject with text or attributes.
     */
    public MessageSpec emptySubject() {
        return copy(content().single(EMPTY_SUBJECT));
    }

    /** Sets the thread id (RFC 6121 §5.2.5). */
    public MessageSpec thread(CharSequence thread) {
        return copy(content().single("thread", thread));
    }
}
