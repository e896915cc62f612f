package verona;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a scenario: a client, or a component. Its {@link Steps} are those of {@link
 * XmppClient} and {@link XmppComponent}.
 *
 * <p>What arrives goes to its inbox, in order; {@link Steps#receives} and its kin take from there.
 * It sends nothing of itself.
 */
public interface XmppEntity {

    /** The name it was declared with. */
    String name();

    /**
     * Whether it is connected, and the connection has not ended by itself.
     *
     * <p>A test that has been answered {@code false} knows that the connection has ended: no later
     * step, and not the test's end, fails because this client or component was cut off.
     *
     * <pre>{@code
     * romeo.sendsRaw("<foo/>").eventually(() -> !romeo.isConnected());
     * }</pre>
     */
    boolean isConnected();

    /** The stanzas that have arrived and that no step has taken, oldest first. */
    List<Received> unread();

    /**
     * The value that {@code {scansion:capture:name}} took in this scenario, null where it took
     * none.
     */
    @Nullable String captured(String name);
}
