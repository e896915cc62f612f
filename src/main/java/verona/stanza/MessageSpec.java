package verona.stanza;

/**
 * A message stanza (RFC 6121 §5). Until a type is set it is sent as a normal message, without a
 * type, and as an expectation matches messages of every type but {@code error}. {@link
 * #ofAnyType()} leaves the type open.
 *
 * <pre>{@code
 * romeo.sends(chat().to(juliet.bareJid()).body("Hello"));
 * }</pre>
 */
public final class MessageSpec extends StanzaSpec<MessageSpec> {

    private static final Element EMPTY_SUBJECT =
            Element.of(Element.CLIENT, "subject").withStrict(true);

    /** A message that is no error. */
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

    /** A message of any type, errors too; sent, it is a normal message. */
    public static MessageSpec ofAnyType() {
        return new MessageSpec(SpecContent.of("message"));
    }

    /** Sets the type of a one-to-one chat (RFC 6121 §5.2.2). */
    public MessageSpec chat() {
        return type("chat");
    }

    /** Sets the type of a chat in a room (RFC 6121 §5.2.2, XEP-0045 §7.4). */
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
     * Sets a subject that is there and empty: what a room without a subject tells who joins
     * (XEP-0045 §7.2.15). As an expectation it does not fit a subject with text or attributes.
     */
    public MessageSpec emptySubject() {
        return copy(content().single(EMPTY_SUBJECT));
    }

    /** Sets the conversation it belongs to (RFC 6121 §5.2.5). */
    public MessageSpec thread(CharSequence thread) {
        return copy(content().single("thread", thread));
    }
}
