package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

/** The examples of the specifications. */
class ScramTest {

    private final Scram sha1 = scram("SHA-1", "pencil", "fyko+d2lbbFgONRv9qkxdawL");
    private final String challenge =
            "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";

    private static Scram scram(String hash, String password, String nonce) {
        EntityBareJid jid = JidCreate.entityBareFromOrThrowUnchecked("user@verona.lit");
        Login login = new Login(jid, password, "", false);
        return new Scram(hash, login, nonce, ScramBinding.NONE);
    }

    /** RFC 5802 §5. */
    @Test
    void provesThePasswordWithSha1() {
        assertThat(sha1.first()).isEqualTo("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
        assertThat(sha1.answer(challenge))
                .isEqualTo(
                        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                + "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        sha1.verify("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    }

    /** RFC 7677 §3. */
    @Test
    void provesThePasswordWithSha256() {
        Scram scram = scram("SHA-256", "pencil", "rOprNGfwEbeRWgbNEkqO");
        String answer =
                scram.answer(
                        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        assertThat(answer).endsWith(",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        scram.verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    /** The proofs were computed with Python's {@code hashlib.pbkdf2_hmac} over UTF-8. */
    @ParameterizedTest
    @CsvSource({
        "SHA-1, '', DdCCAEArVa6Nmum/5pMZTYvOYrA=",
        "SHA-1, Пароль, /HWguj84Ilzz7iKPvBBvzmqFmyU=",
        "SHA-1, \uD83C\uDFAD, axA3yFntcU33Kj1DSqTSVYfFPuw=",
        "SHA-256, '', vNhFyvhb7IR1iaLvtsgO2+Z5r6OysiEJP9wl25y/OT4=",
        "SHA-256, Пароль, JWF8m6FnejrrVISog5BEAh3YsoQNR9oiKrvG8u9L1r4=",
        "SHA-256, \uD83C\uDFAD, Rh31AWTylxrME1ub6hGBG0Y0GoF7PF/JlCwUuaUFJMg=",
    })
    void provesAnEmptyPasswordAndOneThatIsNotAscii(String hash, String password, String proof) {
        Scram scram = scram(hash, password, "fyko+d2lbbFgONRv9qkxdawL");
        assertThat(scram.answer(challenge)).endsWith(",p=" + proof);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s=,i=4096", "i=4096", "s=QSXCR+Q6sek8bf92,i=0"})
    void refusesAChallengeWithoutSaltOrIterations(String rest) {
        String without = challenge.replace("s=QSXCR+Q6sek8bf92,i=4096", rest);
        assertThatThrownBy(() -> sha1.answer(without)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void refusesAServerThatDoesNotKnowThePassword() {
        sha1.answer(challenge);
        assertThatThrownBy(() -> sha1.verify("v=AAAA"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageStartingWith("authentication failed for user@verona.lit: ");
    }

    @Test
    void refusesAnotherNonceThanItsOwn() {
        assertThatThrownBy(() -> sha1.answer(challenge.replace("fyko", "xxxx")))
                .isInstanceOf(ConnectionException.class);
    }

    @Test
    void refusesWhatIsNoChallenge() {
        assertThatThrownBy(() -> sha1.answer(challenge.replace("4096", "many")))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageStartingWith("authentication failed for user@verona.lit: ");
    }
}
