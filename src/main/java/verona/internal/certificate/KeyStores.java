package verona.internal.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** Stores of keys and certificates that never leave memory. */
public final class KeyStores {

    private KeyStores() {}

    /** Not PKCS #12, which spends more on guarding a key than all the rest costs. */
    public static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read here", e);
        }
    }
}
