package verona.internal.server.embedded.muc.model;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;

/** The occupant identifiers of a room, XEP-0421: the same for an account at every visit. */
public final class OccupantIds {

    public static final String NAMESPACE = "urn:xmpp:occupant-id:0";

    private final byte[] secret = new byte[32];
    private final Map<BareJid, Element> known = new HashMap<>();

    OccupantIds() {
        new SecureRandom().nextBytes(secret);
    }

    public Element of(BareJid account) {
        return known.computeIfAbsent(account, this::computed);
    }

    private Element computed(BareJid account) {
        byte[] hash = ScramHash.SHA_256.hmac(secret, account.toString());
        return Element.of(NAMESPACE, "occupant-id")
                .withAttribute("id", Base64.getEncoder().encodeToString(hash));
    }
}
