package verona;

/**
 * The stanzas that one step has taken; the receiver's next steps can be said of them.
 *
 * <pre>{@code
 * juliet.receivesAll(chat().body("one"), chat().body("two")).receivesNothing();
 * }</pre>
 *
 * @param <A> the type of their receiver
 */
public interface AllReceivedBy<A extends XmppEntity> extends ReceivedStanzas, Steps<A> {}
