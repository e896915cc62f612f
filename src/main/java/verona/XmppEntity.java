package verona;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client or a component in a scenario. Its {@link Steps} are those of {@link XmppClient} and
 * {@link XmppComponent}.
 *
 * <p>Stanzas that arrive go to its inbox, in order; steps such as {@link Steps#receives} take them
 * from there. It sends nothing on its own.
 */
public interface XmppEntity {

    /** Its name in placeholders and messages. */
    String name();

    /**
     * Whether it is connected; false if the connection was lost.
     *
     * <p>After this method has returned {@code false}, neither a later step nor the end of the test
     * fails because this connection was lost.
     *
     * <pre>{@code
     * romeo.sendsRaw("<foo/>").eventually(() -> !romeo.isConnected());
     * }</pre>
     */
    boolean isConnected();

    /** The stanzas that have arrived and that no step has received, oldest first. */
    List<Received> unread();

    /**
     * The value that {@code {scansion:capture:name}} has captured in this scenario; null if it has
     * captured none.
     */
    @Nullable String captured(String name);
}
