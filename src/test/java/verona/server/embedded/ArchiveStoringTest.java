package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of an archive whose account is deleted. */
class ArchiveStoringTest extends ArchiveTests {

    private final RawClient romeo = available("romeo");

    @Test
    void goesWithItsAccount() {
        say(romeo, "juliet@localhost", "1");
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertThat(query(bound("romeo")).messages()).isEmpty();
    }
}
