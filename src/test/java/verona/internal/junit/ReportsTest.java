package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Muc;

/** What a run says about its tests. */
class ReportsTest extends ReportsFixture {

    @Test
    void saysWhatHappenedAndWhyItFailed() throws IOException {
        run(Map.of(), ReportTestCases.class);
        assertThat(text("waitsInVain"))
                .contains("nothing that matches arrived")
                .contains("presence /Romeo")
                .contains("~~ presence /Juliet")
                .contains("ReportTestCases.java:");
        assertThat(text("assertsSomethingElse")).contains("Expected size: 3");
    }

    @Test
    void listsAllTestsOnOnePage() throws IOException {
        run(Map.of(), ReportTestCases.class);
        assertThat(Files.readString(folder.resolve("reports/index.html")))
                .contains("\"passes()\"", "\"isNotToBeRun()\"")
                .contains("ReportTestCases/waitsInVain/index.html")
                .doesNotContain("ReportTestCases/passes/index.html");
    }

    @Test
    void drawsLifelinesInOrderOfDeclaration() throws IOException {
        run(Map.of("verona.report", "always"), OrderTestCases.class);
        Path test = folder.resolve("reports").resolve(OrderTestCases.class.getName());
        assertThat(Files.readAllLines(test.resolve("speaksLast/transcript.jsonl")))
                .filteredOn(line -> line.contains("\"type\":\"lifeline\""))
                .extracting(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .containsExactly("nurse", "orchard", "server", "tybalt", "juliet", "abram");
    }

    abstract static class OrderBase {
        @Client static XmppClient nurse;

        @Client(connect = LATER)
        XmppClient tybalt;
    }

    @XmppTest
    static class OrderTestCases extends OrderBase {
        @Client XmppClient juliet;
        @Room XmppRoom orchard;

        @Test
        void speaksLast(@Client XmppClient abram) {
            abram.sends(chat().to(juliet.fullJid()).body("Hello"));
            juliet.sends(presence().to(orchard.as("Juliet")).with(Muc.join()));
        }
    }

    @Test
    void reportsStanzasThatWereLeftUnread() throws IOException {
        run(Map.of(), ReportTestCases.UnreadTestCases.class);
        Path test =
                folder.resolve("reports")
                        .resolve(ReportTestCases.UnreadTestCases.class.getName())
                        .resolve("leavesSomethingUnread");
        assertThat(Files.readString(test.resolve("transcript.txt")))
                .contains("failed after")
                .contains("1 stanza unread at the end of the test");
    }

    @Test
    void showsWhatClientsOfTheClassDoInATest() throws IOException {
        run(Map.of(), ReportTestCases.SharedTestCases.class);
        Path test =
                folder.resolve("reports")
                        .resolve(ReportTestCases.SharedTestCases.class.getName())
                        .resolve("oneOfTheClassIsInIt");
        assertThat(Files.readString(test.resolve("transcript.txt")))
                .containsPattern("ms  nurse +server +romeo")
                .containsPattern("\\|<-+ chat romeo, 'Commend me to thy lady' -+\\|")
                .contains("nurse ← server  receives, step");
    }

    @Test
    void reportsScriptsOneByOne() throws IOException {
        run(Map.of("verona.report", "always"), ReportTestCases.ScriptTestCases.class);
        Path scripts =
                folder.resolve("reports").resolve(ReportTestCases.ScriptTestCases.class.getName());
        assertThat(in(scripts)).isNotEmpty().allMatch(name -> name.endsWith(".scs"));
        assertThat(in(scripts.resolve(in(scripts).get(0)))).containsAll(FILES);
    }

    @Test
    void refusesASettingThatIsNone() {
        assertThat(Engine.failureOf(run(Map.of("verona.report", "often"), ReportTestCases.class)))
                .contains("verona.report", "'often'", "failures, always or never");
        assertThat(
                        Engine.failureOf(
                                run(Map.of("verona.annotations", "gitlab"), ReportTestCases.class)))
                .contains("verona.annotations", "'gitlab'", "none or github");
    }
}
