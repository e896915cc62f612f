package verona;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a scenario: an {@link XmppClient}, an {@link XmppComponent}, or an {@link
 * XmppProgram} under test.
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

    /**
     * The value that {@code {scansion:capture:name}} has captured in this scenario; null if it has
     * captured none.
     */
    @Nullable String captured(String name);
}
