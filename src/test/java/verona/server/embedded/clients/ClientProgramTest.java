package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is started for a test ends with it. */
class ClientProgramTest {

    @Test
    void endsWithAllThatItHasStarted() {
        ClientProgram.firstOf(List.of("sh"), "-c true", "apt-get install dash");
        ClientProgram program =
                ClientProgram.start(Map.of(), "sh", "-c", "sleep 60 & echo started $!; wait");
        String printed = program.linesUntil("started").get(0);
        ProcessHandle started =
                ProcessHandle.of(Long.parseLong(printed.replace("started ", ""))).orElseThrow();
        assertThat(started.isAlive()).isTrue();
        program.close();
        assertThat(started.isAlive()).isFalse();
    }
}
