package verona.scenarios.archive;

import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.BeforeEach;

/** An archive of five messages: a, c and e to Juliet, b to somebody else, d from Juliet. */
abstract class ConversationScenarios extends ArchiveScenarios {

    @BeforeEach
    void talk() {
        say(romeo, juliet.fullJid(), "a");
        say(romeo, "nobody@" + server.domain(), "b");
        say(romeo, juliet.bareJid(), "c");
        say(juliet, romeo.fullJid(), "d");
        say(romeo, juliet.bareJid(), "e");
    }

    /** The archive refuses a question. */
    final void refuses(String content, Condition condition) {
        romeo.sends(question("", content)).receives(iqError("q", condition));
    }
}
