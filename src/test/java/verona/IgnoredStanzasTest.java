package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@code ignores} keeps from other steps, and what not. */
@XmppTest(unread = XmppTest.Unread.FAIL)
class IgnoredStanzasTest {

    private static final Duration SOON = Duration.ofMillis(50);
    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(connect = LATER)
    XmppClient nurse;

    private void says(XmppClient to, String... bodies) {
        for (String body : bodies) {
            romeo.sends(chat().to(to.fullJid()).body(body));
        }
    }

    @Test
    void noStepSeesThemWhenTheyArrive() {
        juliet.ignores(chat().body("noise"));
        says(juliet, "noise", "one", "noise");
        juliet.receivesNext(chat().body("one")).receivesNothing();
        says(juliet, "noise", "two", "noise");
        juliet.receives(chat()).assertThat().hasBody("two");
        juliet.receivesNothing();
    }

    @Test
    void theyAreUnreadNoLonger() {
        says(juliet, "noise", "one");
        juliet.receives(chat().body("one")).receiver().ignores(chat().body("noise"));
        assertThat(juliet.unread()).isEmpty();
    }

    @Test
    void othersStayUnread() {
        juliet.ignores("<message><body>noise</body></message>").ignores(presence());
        says(juliet, "one");
        assertThatThrownBy(juliet::receivesNothing).hasMessageContaining("one");
        says(romeo, "noise");
        romeo.receivesNext(chat().body("noise"));
        juliet.receivesNext(chat().body("one"));
    }

    /** Before the client connects, and for each of its sessions. */
    @Test
    void fromTheNextSessionOnToo() {
        nurse.ignores(chat().body("noise")).connects();
        says(nurse, "noise");
        nurse.receivesNothing().disconnects().connects();
        says(nurse, "noise");
        nurse.receivesNothing();
    }

    @Test
    void whatHasBeenCapturedCountsAndNothingIsCaptured() {
        says(juliet, "one");
        juliet.receives(chat().body(capture("first")));
        juliet.ignores(chat().body(capture("first")))
                .ignores(chat().from(capture("who")).body("two"));
        says(juliet, "one", "two", "three");
        juliet.receivesNext(chat().body("three"));
        assertThat(juliet.captured("who")).isNull();
    }

    @Test
    void aStepThatWaitsForOneSaysWhoHasIt() {
        juliet.ignores(chat().body("noise"));
        says(juliet, "noise");
        assertThatThrownBy(() -> juliet.within(SOON).receives(chat().body("noise")))
                .hasMessageContaining("an earlier step has received it (juliet ignores at");
    }
}
