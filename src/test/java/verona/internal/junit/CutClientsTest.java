package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Cuts;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.StreamManagement;
import verona.internal.client.RunningScenario;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript;

/** Tests that are played with a cut of a client's connection at each point. */
class CutClientsTest {

    private static final List<List<String>> PLAYS = new ArrayList<>();

    @Test
    void aClientThatResumesLosesNothing() {
        PLAYS.clear();
        EngineExecutionResults results = Engine.run(ResumingTestCases.class);

        Engine.allPass(1, results);
        assertThat(CutsTest.names(results)).containsExactly("6 of 6 cuts pass");
        assertThat(PLAYS.get(0)).noneMatch(line -> line.contains("CUT"));
        assertThat(PLAYS.subList(1, 7))
                .allSatisfy(
                        play ->
                                assertThat(play)
                                        .containsOnlyOnce(
                                                "romeo ERROR the connection was cut here, by @Cuts",
                                                "romeo RESUMED"));
    }

    @Test
    void theSamePointGivesTheSameTranscript() {
        for (Class<?> cases : List.of(ResumingTestCases.class, BytesTestCases.class)) {
            PLAYS.clear();
            Engine.allPass(1, Engine.run(cases));
            List<List<String>> first = List.copyOf(PLAYS);
            for (int i = 0; i < 2; i++) {
                PLAYS.clear();
                Engine.run(cases);
                assertThat(PLAYS).isEqualTo(first);
            }
        }
    }

    @Test
    void aClientWithoutStreamManagementHasANewSession() {
        PLAYS.clear();
        EngineExecutionResults results = Engine.run(NewSessionTestCases.class);

        assertThat(CutsTest.names(results))
                .containsExactly("cut after byte 20 of the 1st stanza from romeo");
        assertThat(Engine.failureOf(results)).startsWith("juliet receivesNext");
        assertThat(PLAYS).isEmpty();

        assertThat(CutsTest.names(Engine.run(ToNewSessionTestCases.class)))
                .containsExactly("4 of 4 cuts pass");
        assertThat(PLAYS.subList(1, 5))
                .allSatisfy(
                        play ->
                                assertThat(play)
                                        .containsSequence(
                                                "romeo ERROR the connection was cut here, by @Cuts",
                                                "romeo CONNECTED"));
    }

    @Test
    void namesThoseWhoseConnectionCanBeCut() {
        assertThat(Engine.failureOf(UnknownTestCases.class))
                .contains(
                        "names 'rosaline', which is no program or client of the test",
                        "its clients: juliet, romeo");
        assertThat(Engine.failureOf(NobodyTestCases.class))
                .contains("or name a client: write @Cuts(of = \"romeo\")");
    }

    private static void keep() {
        PLAYS.add(
                RunningScenario.of("the test").transcript().entries().stream()
                        .dropWhile(entry -> entry.kind() != Transcript.Kind.SENT)
                        .map(CutClientsTest::line)
                        .toList());
    }

    /** Without what differs in each play: addresses, ids, and who has connected first. */
    private static String line(Entry entry) {
        Matcher body = Pattern.compile("<body>(.*)</body>").matcher(entry.text());
        String what =
                body.find()
                        ? body.group(1)
                        : entry.kind() == Transcript.Kind.ERROR ? entry.text() : "";
        return (entry.client() + " " + entry.kind() + " " + what).strip();
    }

    @XmppTest(timeout = "5s")
    abstract static class TwoClientsTestCases {
        @Client XmppClient juliet;

        void converse(XmppClient romeo) {
            for (String body : List.of("1", "2", "3")) {
                romeo.sends(chat().to(juliet.fullJid()).body(body));
                juliet.receivesNext(chat().from(romeo.fullJid()).body(body));
                juliet.sends(chat().to(romeo.fullJid()).body("re " + body));
                romeo.receivesNext(chat().body("re " + body));
            }
            romeo.receivesNothing();
            juliet.receivesNothing();
            keep();
        }
    }

    static class ResumingTestCases extends TwoClientsTestCases {
        @Client(streamManagement = StreamManagement.ENABLED)
        XmppClient romeo;

        @Cuts(of = "romeo")
        void converses() {
            converse(romeo);
        }
    }

    static class BytesTestCases extends TwoClientsTestCases {
        @Client(streamManagement = StreamManagement.ENABLED)
        XmppClient romeo;

        @Cuts(of = "romeo", after = Cuts.Unit.BYTE, count = 8)
        void converses() {
            converse(romeo);
        }
    }

    @XmppTest(timeout = "200ms")
    static class NewSessionTestCases extends TwoClientsTestCases {
        @Client(streamManagement = StreamManagement.DISABLED)
        XmppClient romeo;

        @Cuts(of = "romeo", only = "from romeo 1 byte 20")
        void converses() {
            converse(romeo);
        }
    }

    static class ToNewSessionTestCases extends TwoClientsTestCases {
        @Client(streamManagement = StreamManagement.DISABLED)
        XmppClient romeo;

        @Cuts(of = "romeo")
        void converses() {
            for (String body : List.of("1", "2")) {
                juliet.sends(chat().to(romeo.fullJid()).body(body));
                romeo.receivesNext(chat().from(juliet.fullJid()).body(body));
                romeo.sends(chat().to(juliet.fullJid()).body("re " + body));
                juliet.receivesNext(chat().body("re " + body));
            }
            romeo.fullJid();
            keep();
        }
    }

    static class UnknownTestCases extends TwoClientsTestCases {
        @Client XmppClient romeo;

        @Cuts(of = "rosaline")
        void converses() {
            converse(romeo);
        }
    }

    @XmppTest
    static class NobodyTestCases {
        @Client XmppClient romeo;

        @Cuts
        void connects() {
            romeo.receivesNothing();
        }
    }
}
