package verona.internal.server.embedded.federation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;
import verona.stanza.Xml;

/** The elements of server dialback (XEP-0220), and its keys (XEP-0185). */
final class Dialback {

    static final String NAMESPACE = "jabber:server:dialback";

    /** What the stream header declares: elements have to have the prefix. */
    static final String DECLARATION = " xmlns:db='" + NAMESPACE + "'";

    private static final String FEATURE = "urn:xmpp:features:dialback";

    private final byte[] secret;

    /** With a secret that nobody knows. */
    Dialback() {
        this(UUID.randomUUID().toString());
    }

    Dialback(String secret) {
        byte[] digest = ScramHash.SHA_256.digest(secret.getBytes(StandardCharsets.UTF_8));
        this.secret = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    }

    /** XEP-0220 §2.4: errors are no end of the stream. */
    static Element feature() {
        return Elements.of(FEATURE, "dialback", Element.of(FEATURE, "errors"));
    }

    /**
     * The key by which a sender is known, XEP-0185 §2.
     *
     * @param id the stream's id, which the receiver has given it
     */
    String key(String receiver, String sender, String id) {
        byte[] code = ScramHash.SHA_256.hmac(secret, receiver + " " + sender + " " + id);
        return HexFormat.of().formatHex(code);
    }

    /** Whether that is the key; how long that takes does not tell what it is. */
    boolean isKey(String text, String receiver, String sender, String id) {
        return MessageDigest.isEqual(
                text.strip().getBytes(StandardCharsets.UTF_8),
                key(receiver, sender, id).getBytes(StandardCharsets.UTF_8));
    }

    /** Step 1: the sender's key. */
    static String request(Pair pair, String key) {
        return element("result", pair.local(), pair.remote(), null, null, key);
    }

    /** Step 2: whether that is the sender's key. */
    static String question(Verification asked) {
        Pair pair = asked.pair();
        return element("verify", pair.local(), pair.remote(), asked.id(), null, asked.key());
    }

    /** Step 3: whether it is. */
    static String answer(String from, String to, String id, boolean valid) {
        return element("verify", from, to, id, valid ? "valid" : "invalid", "");
    }

    /** Step 3, where there is no such sender here. */
    static String error(String from, String to, String id, Condition condition) {
        return element("verify", from, to, id, "error", error(condition));
    }

    /** Step 4: whether the receiver takes stanzas. */
    static String result(Pair pair, boolean valid) {
        return element(
                "result", pair.local(), pair.remote(), null, valid ? "valid" : "invalid", "");
    }

    /** Step 4, where the receiver can't say so. */
    static String error(Pair pair, Condition condition) {
        return element("result", pair.local(), pair.remote(), null, "error", error(condition));
    }

    private static String error(Condition condition) {
        return "<error type='cancel'>" + condition.toElement().toXml() + "</error>";
    }

    private static String element(
            String name,
            String from,
            String to,
            @Nullable String id,
            @Nullable String type,
            String content) {
        return "<db:"
                + name
                + " from='"
                + Xml.escape(from)
                + "' to='"
                + Xml.escape(to)
                + "'"
                + (id == null ? "" : " id='" + Xml.escape(id) + "'")
                + (type == null ? "" : " type='" + type + "'")
                + ">"
                + content
                + "</db:"
                + name
                + ">";
    }
}
