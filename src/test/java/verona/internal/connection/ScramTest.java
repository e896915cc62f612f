package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The examples of the specifications. */
class ScramTest {

    private final Scram sha1 = new Scram("SHA-1", "user", "pencil", "fyko+d2lbbFgONRv9qkxdawL");
    private final String challenge =
            "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";

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
        Scram scram = new Scram("SHA-256", "user", "pencil", "rOprNGfwEbeRWgbNEkqO");
        String answer =
                scram.answer(
                        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        assertThat(answer).endsWith(",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        scram.verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    @Test
    void refusesAServerThatDoesNotKnowThePassword() {
        sha1.answer(challenge);
        assertThatThrownBy(() -> sha1.verify("v=AAAA")).isInstanceOf(ConnectionException.class);
    }

    @Test
    void refusesAnotherNonceThanItsOwn() {
        assertThatThrownBy(() -> sha1.answer(challenge.replace("fyko", "xxxx")))
                .isInstanceOf(ConnectionException.class);
    }

    @Test
    void refusesWhatIsNoChallenge() {
        assertThatThrownBy(() -> sha1.answer(challenge.replace("4096", "many")))
                .isInstanceOf(ConnectionException.class);
    }
}
