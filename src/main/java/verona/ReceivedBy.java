package verona;

/**
 * A stanza that a step has taken; the receiver's next steps can be said of it.
 *
 * <pre>{@code
 * romeo.receives(iqResult("v1").from(server)).sends(presence());
 * }</pre>
 *
 * @param <A> the type of its receiver
 */
public interface ReceivedBy<A extends XmppEntity> extends Received, Steps<A> {

    @Override
    A receiver();
}
