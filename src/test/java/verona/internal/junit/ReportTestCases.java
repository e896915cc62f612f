package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.script.Scripts;
import verona.vocabulary.Muc;

/** Tests that end in every way, for their reports. */
@XmppTest
class ReportTestCases {

    @Client XmppClient romeo;

    @Room XmppRoom room;

    @Test
    void passes() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        romeo.receives(presence().from(room.as("Romeo")));
    }

    @Test
    void waitsInVain() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        romeo.within(Duration.ofMillis(20)).receives(presence().from(room.as("Juliet")));
    }

    @Test
    void assertsSomethingElse() {
        assertThat(romeo.unread()).hasSize(3);
    }

    @Test
    void isNotToBeRun() {
        assumeTrue(romeo.bareJid() == null, "there is no such thing");
    }

    @RepeatedTest(2)
    void comesTwice() {
        romeo.within(Duration.ofMillis(1)).receives(message());
    }

    @XmppTest
    static class ScriptTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in("src/test/resources/verona/script/scs");
        }
    }

    @XmppTest
    static class SharedTestCases {

        @Client static XmppClient nurse;

        @Client XmppClient romeo;

        @Test
        void oneOfTheClassIsInIt() {
            romeo.sends(chat().to(nurse.fullJid()).body("Commend me to thy lady"));
            nurse.receives(chat().body("Commend me to thy lady"));
            nurse.within(Duration.ofMillis(1)).receives(chat());
        }
    }

    @XmppTest(unread = XmppTest.Unread.FAIL)
    static class UnreadTestCases {

        @Client XmppClient romeo;

        @Test
        void leavesSomethingUnread() {
            romeo.sends(message().to(romeo.fullJid()).body("Alone"));
        }
    }
}
