package verona.server;

import java.util.UUID;
import verona.internal.server.FreshNames;

/**
 * An account on an {@link XmppServer}.
 *
 * @param localpart the part of its JID before the {@code @}
 * @param password its password
 */
public record Account(String localpart, String password) {

    /**
     * Creates a name and password that no other test uses: {@code romeo-k3f9x2} for the hint {@code
     * romeo}. {@link XmppServer#createAccount} creates the account.
     */
    public static Account fresh(String hint) {
        return new Account(FreshNames.next(hint), UUID.randomUUID().toString());
    }

    /** The localpart only, so that messages contain no passwords. */
    @Override
    public String toString() {
        return localpart;
    }
}
