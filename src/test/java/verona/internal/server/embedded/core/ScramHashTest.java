package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScramHashTest {

    /** RFC 5802 §2.2 and §3, word by word. */
    @ParameterizedTest
    @CsvSource({
        "SHA_1, HmacSHA1, pencil",
        "SHA_1, HmacSHA1, ''",
        "SHA_1, HmacSHA1, Пароль",
        "SHA_256, HmacSHA256, pencil",
        "SHA_256, HmacSHA256, ''",
        "SHA_256, HmacSHA256, \uD83C\uDFAD",
    })
    void makesTheKeysThatTheSpecificationDefines(ScramHash hash, String hmac, String password)
            throws GeneralSecurityException {
        ScramKeys keys = hash.keys(password);
        byte[] salt = Base64.getDecoder().decode(keys.salt());
        byte[] salted = hi(mac(hmac, password), salt, keys.iterations());
        assertThat(keys.serverKey()).isEqualTo(hash.hmac(salted, "Server Key"));
        assertThat(keys.storedKey()).isEqualTo(hash.digest(hash.hmac(salted, "Client Key")));
    }

    private static Mac mac(String name, String password) throws GeneralSecurityException {
        byte[] key = password.getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance(name);
        // HMAC fills a key up with zero bytes, and Java has no empty one.
        mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
        return mac;
    }

    private static byte[] hi(Mac mac, byte[] salt, int iterations) {
        mac.update(salt);
        byte[] block = mac.doFinal(new byte[] {0, 0, 0, 1});
        byte[] result = block.clone();
        for (int i = 1; i < iterations; i++) {
            block = mac.doFinal(block);
            for (int k = 0; k < result.length; k++) {
                result[k] ^= block[k];
            }
        }
        return result;
    }
}
