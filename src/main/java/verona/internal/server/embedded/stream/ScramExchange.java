package verona.internal.server.embedded.stream;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.ScramHash;
import verona.internal.server.embedded.core.ScramKeys;

/** SCRAM without channel binding, RFC 5802 §5. */
final class ScramExchange implements SaslExchange {

    private final Accounts accounts;
    private final ScramHash hash;
    private @Nullable ScramFirst first;
    private @Nullable Account account;
    private String nonce = "";
    private String serverFirst = "";

    ScramExchange(Accounts accounts, ScramHash hash) {
        this.accounts = accounts;
        this.hash = hash;
    }

    @Override
    public Step next(@Nullable String message) {
        if (message == null) {
            return new Step(null, "");
        }
        return first == null ? start(ScramFirst.parse(message)) : finish(message);
    }

    private Step start(ScramFirst message) {
        Account named = SaslNames.account(accounts, message.name(), message.authorization());
        ScramKeys keys = named.credentials().keys(hash);
        first = message;
        account = named;
        nonce = message.nonce() + UUID.randomUUID();
        serverFirst = "r=" + nonce + ",s=" + keys.salt() + ",i=" + keys.iterations();
        return new Step(null, serverFirst);
    }

    private Step finish(String message) {
        if (first == null || account == null) {
            throw SaslFailure.malformed();
        }
        int proofAt = message.lastIndexOf(",p=");
        String expected = "c=" + first.encodedHeader() + ",r=" + nonce;
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
