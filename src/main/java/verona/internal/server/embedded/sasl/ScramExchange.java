package verona.internal.server.embedded.sasl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.ScramHash;
import verona.internal.server.embedded.core.ScramKeys;

/** SCRAM, RFC 5802 §5 and §6. */
final class ScramExchange extends TextExchange {

    private final SaslContext context;
    private final ScramHash hash;
    private final Map<String, byte[]> bindings;
    private final boolean offersBinding;
    private @Nullable ScramFirst first;
    private @Nullable Account account;
    private String nonce = "";
    private String serverFirst = "";

    private ScramExchange(SaslContext context, ScramHash hash, Map<String, byte[]> bindings) {
        this.context = context;
        this.hash = hash;
        this.bindings = bindings;
        offersBinding = Mechanism.offersBinding(context);
    }

    /** The mechanism whose name ends with {@code -PLUS}: the client binds it to TLS. */
    static ScramExchange bound(SaslContext context, ScramHash hash) {
        return new ScramExchange(context, hash, context.bindings());
    }

    /** The mechanism that the client does not bind to TLS. */
    static ScramExchange unbound(SaslContext context, ScramHash hash) {
        return new ScramExchange(context, hash, Map.of());
    }

    @Override
    Step nextText(@Nullable String message) {
        if (message == null) {
            return new Step(null, "");
        }
        return first == null ? start(ScramFirst.parse(message)) : finish(message);
    }

    private Step start(ScramFirst message) {
        requireBinding(message);
        Account named = SaslNames.account(context, message.name(), message.authorization());
        ScramKeys keys = named.credentials().keys(hash);
        first = message;
        account = named;
        nonce = message.nonce() + UUID.randomUUID();
        serverFirst = "r=" + nonce + ",s=" + keys.salt() + ",i=" + keys.iterations();
        return new Step(null, serverFirst);
    }

    /** RFC 5802 §6: who can bind, and takes it that the server can't, has been deceived. */
    private void requireBinding(ScramFirst message) {
        if (message.isAble() && offersBinding) {
            throw SaslFailure.ofBinding("not-authorized");
        }
        boolean known =
                bindings.isEmpty()
                        ? message.binding().isEmpty()
                        : bindings.containsKey(message.binding());
        if (!known) {
            throw SaslFailure.ofBinding("malformed-request");
        }
    }

    private Step finish(String message) {
        if (first == null || account == null) {
            throw SaslFailure.malformed();
        }
        int proofAt = message.lastIndexOf(",p=");
        String expected = "c=" + encodedBinding(first) + ",r=" + nonce;
        // RFC 5802 §7: extensions may stand between the nonce and the proof.
        if (proofAt < 0 || !(message.substring(0, proofAt) + ",").startsWith(expected + ",")) {
            throw proofAt < 0 ? SaslFailure.malformed() : SaslFailure.notAuthorized();
        }
        String without = message.substring(0, proofAt);
        ScramKeys keys = account.credentials().keys(hash);
        String signed = first.bare() + "," + serverFirst + "," + without;
        verify(keys, signed, decode(message.substring(proofAt + 3)));
        byte[] signature = hash.hmac(keys.serverKey(), signed);
        return new Step(account, "v=" + Base64.getEncoder().encodeToString(signature));
    }

    /** RFC 5802 §7: the header, and what the login is bound to. */
    private String encodedBinding(ScramFirst message) {
        byte[] header = message.header().getBytes(StandardCharsets.UTF_8);
        byte[] binding = bindings.getOrDefault(message.binding(), new byte[0]);
        return Base64.getEncoder().encodeToString(Bytes.joined(header, binding));
    }

    private void verify(ScramKeys keys, String signed, byte[] proof) {
        byte[] clientKey = hash.hmac(keys.storedKey(), signed);
        if (proof.length != clientKey.length) {
            throw SaslFailure.notAuthorized();
        }
        for (int i = 0; i < proof.length; i++) {
            clientKey[i] ^= proof[i];
        }
        if (!MessageDigest.isEqual(hash.digest(clientKey), keys.storedKey())) {
            throw SaslFailure.notAuthorized();
        }
    }

    private static byte[] decode(String proof) {
        try {
            return Base64.getDecoder().decode(proof);
        } catch (IllegalArgumentException e) {
            throw SaslFailure.malformed();
        }
    }
}
