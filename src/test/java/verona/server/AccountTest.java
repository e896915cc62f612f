package verona.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    @ParameterizedTest
    @CsvSource({"romeo,romeo", "Juliet's phone,juliet-s-phone", "@/,user", "'',user", "a.b,a.b"})
    void keepsWhatItCanOfTheHint(String hint, String start) {
        assertThat(Account.fresh(hint).localpart()).matches(start + "-[0-9a-z]{6}");
    }

    @Test
    void isNeverTheSameTwice() {
        List<String> names =
                Stream.generate(() -> Account.fresh("romeo").localpart()).limit(1000).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void keepsItsPasswordOutOfMessages() {
        assertThat(new Account("romeo", "secret")).hasToString("romeo");
    }
}
