package verona.server;

import java.util.UUID;
import verona.internal.server.FreshNames;

/**
 * An external component (XEP-0114) that an {@link XmppServer} accepts.
 *
 * @param domain its domain
 * @param secret the secret that it shares with the server
 */
public record ComponentAccount(String domain, String secret) {

    /**
     * Creates a domain and a secret that no other test uses: {@code gateway-k3f9x2.localhost} for
     * the hint {@code gateway}. {@link XmppServer#addComponent} makes them known to the server.
     *
     * @param parent the domain that the new one is below
     */
    public static ComponentAccount fresh(String hint, String parent) {
        return new ComponentAccount(
                FreshNames.nextLabel(hint) + "." + parent, UUID.randomUUID().toString());
    }

    /** The domain only, so that messages contain no secrets. */
    @Override
    public String toString() {
        return domain;
    }
}
