package verona.server;

import java.util.UUID;
import verona.internal.server.FreshNames;

/**
 * An account on an {@link XmppServer}.
 *
 * @param localpart the part of its JID before the {@code @}
 * @param password the password in the clear: it is a test's
 */
public record Account(String localpart, String password) {

    /**
     * An account that no test has had yet, with a name that can be read: {@code romeo-k3f9x2} for
     * the hint {@code romeo}. It exists on no server until it is created there.
     */
    public static Account fresh(String hint) {
        return new Account(FreshNames.next(hint), UUID.randomUUID().toString());
    }

    /** The localpart alone: passwords stay out of messages. */
    @Override
    public String toString() {
        return localpart;
    }
}
