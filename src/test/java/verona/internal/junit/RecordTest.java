package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.script.Scripts;

/** Tests that are recorded, and their recordings played. */
class RecordTest {

    @XmppTest
    static class GreetingTestCases {

        @Client XmppClient romeo;
        @Client XmppClient juliet;

        @Test
        void greets() {
            romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
            juliet.receives(chat().from(romeo.fullJid()));
        }

        @RepeatedTest(2)
        void greetsAgain() {
            greets();
        }

        @Test
        void saysNothing() {}
    }

    @XmppTest
    static class PlayingTestCases {

        @TestFactory
        Stream<DynamicTest> recordings(Scripts scripts) {
            return scripts.in("target/verona/recordings-of-greetings");
        }
    }

    @Test
    void whatIsRecordedPasses() throws IOException {
        Path folder = Path.of("target/verona/recordings-of-greetings");
        Map<String, String> settings = Map.of("verona.record", folder.toString());
        Engine.allPass(4, Engine.run(settings, GreetingTestCases.class));

        assertThat(files(folder))
                .contains(
                        "GreetingTestCasesGreetsTest.java",
                        "GreetingTestCases.greets.scs",
                        "GreetingTestCases.greetsAgain.1.scs",
                        "GreetingTestCases.greetsAgain.2.scs",
                        "GreetingTestCases.saysNothing.scs");
        Engine.allPass(4, Engine.run(PlayingTestCases.class));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
