package verona;

/**
 * A stanza that a step has received. It has the steps of its receiver, so that steps can be
 * chained.
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
