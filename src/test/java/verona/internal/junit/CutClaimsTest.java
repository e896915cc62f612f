package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Orders.exactlyOnce;
import static verona.Stanzas.chat;
import static verona.Stanzas.message;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Cuts;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.StreamManagement;

/** What is claimed of a scenario wherever a connection is cut, besides its steps. */
class CutClaimsTest {

    @Test
    void whoResumesReceivesAndSendsEachStanzaOnce() {
        assertThat(CutsTest.names(Engine.run(ResumingTestCases.class)))
                .containsExactly("6 of 6 cuts pass");
        assertThat(CutsTest.names(Engine.run(ResumingClientTestCases.class)))
                .containsExactly("6 of 6 cuts pass");
    }

    @Test
    void whatIsDoneTwiceWhenAStanzaComesAgainIsNotOnce() {
        EngineExecutionResults results = Engine.run(MiscountingTestCases.class);

        assertThat(CutsTest.names(results))
                .contains("cut after the 1st stanza to bot: message from juliet");
        assertThat(Engine.failureOf(results))
                .startsWith("juliet has received twice what bot sent")
                .contains(
                        "which has sent it twice with the same id, and not because of a"
                                + " resumption, and exactlyOnce was said of it: <message",
                        "<body>re 1</body>",
                        "It was cut after the 1st stanza to bot: message from juliet");
    }

    @Test
    void whatIsLostIsNotOnceEither() {
        assertThat(Engine.failureOf(LosingTestCases.class))
                .startsWith("juliet has not received what bot sent, and exactlyOnce was said of it")
                .contains("<body>re 2</body>");
    }

    @Test
    void withoutStreamManagementNothingIsClaimedThatTheTestDoesNotSay() {
        assertThat(CutsTest.names(Engine.run(SilentTestCases.class)))
                .containsExactly("2 of 2 cuts pass");
    }

    @Test
    void anAcknowledgedStanzaThatHasNotComeIsLost() {
        assertThat(Engine.failureOf(OvercountingTestCases.class))
                .isEqualTo(
                        "bot acknowledges 2 stanzas of the server, and 1 came to it: the next is"
                                + " lost (XEP-0198 §4)");
    }

    @Test
    void anAcknowledgedStanzaIsNotSentAgain() {
        assertThat(Engine.failureOf(RepeatingTestCases.class))
                .startsWith(
                        "bot sends again what was acknowledged (XEP-0198 §5): message to juliet"
                                + " <message")
                .contains("<body>re 1</body>");
    }

    abstract static class LenientTestCases extends CutsTest.BotTestCases {

        LenientTestCases(ReturningBot.Kind kind) {
            super(kind);
        }

        void converseLeniently(String... heard) {
            for (String body : List.of("1", "2", "3")) {
                juliet.sends(chat().to(bot.fullJid()).body(body));
                if (List.of(heard).contains(body)) {
                    juliet.receives(chat().body("re " + body));
                }
            }
        }
    }

    static class ResumingTestCases extends LenientTestCases {

        ResumingTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts
        void answers() {
            exactlyOnce(message());
            converse();
        }
    }

    static class MiscountingTestCases extends LenientTestCases {

        MiscountingTestCases() {
            super(ReturningBot.Kind.MISCOUNTS);
        }

        @Cuts
        void answers() {
            exactlyOnce(message().type("chat"));
            converseLeniently("1", "2", "3");
        }
    }

    static class LosingTestCases extends LenientTestCases {

        LosingTestCases() {
            super(ReturningBot.Kind.FORGETS);
        }

        @Cuts(only = "from bot 2 byte 20")
        void answers() {
            exactlyOnce(message());
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            bot.sent(chat().body("re 1"));
            juliet.sends(chat().to(bot.fullJid()).body("2"));
            bot.sent(chat().body("re 2"));
            juliet.sends(chat().to(bot.fullJid()).body("3"));
            bot.sent(chat().body("re 3"));
        }
    }

    static class SilentTestCases extends CutsTest.BotTestCases {

        SilentTestCases() {
            super(ReturningBot.Kind.FORGETS);
        }

        @Cuts
        void hears() {
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            juliet.receives(chat());
        }
    }

    static class OvercountingTestCases extends LenientTestCases {

        OvercountingTestCases() {
            super(ReturningBot.Kind.OVERCOUNTS);
        }

        @Cuts(only = "to bot 2 byte 20")
        void answers() {
            converseLeniently("1", "3");
        }
    }

    static class RepeatingTestCases extends LenientTestCases {

        RepeatingTestCases() {
            super(ReturningBot.Kind.REPEATS);
        }

        @Cuts(only = "to bot 2")
        void answers() {
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            juliet.receives(chat().body("re 1"));
            bot.sentNothing(chat().body("re 2"));
            juliet.sends(chat().to(bot.fullJid()).body("2"));
            juliet.receives(chat().body("re 2"));
        }
    }

    @XmppTest
    static class ResumingClientTestCases {
        @Client(streamManagement = StreamManagement.ENABLED)
        XmppClient romeo;

        @Client XmppClient juliet;

        @Cuts(of = "romeo")
        void converses() {
            exactlyOnce(message());
            for (String body : List.of("1", "2", "3")) {
                romeo.sends(chat().to(juliet.fullJid()).body(body));
                juliet.sends(chat().to(romeo.fullJid()).body("re " + body));
            }
        }
    }
}
