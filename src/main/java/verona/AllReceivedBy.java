package verona;

/**
 * The stanzas that one step has received. It has the steps of their receiver, so that steps can be
 * chained.
 *
 * <pre>{@code
 * juliet.receivesAll(chat().body("one"), chat().body("two")).receivesNothing();
 * }</pre>
 *
 * @param <A> the type of their receiver
 */
public interface AllReceivedBy<A extends XmppEntity> extends ReceivedStanzas, Steps<A> {}
