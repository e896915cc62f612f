package verona.scenarios.orders;

import static verona.Orders.always;
import static verona.Orders.together;
import static verona.Stanzas.*;

import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Interleavings;
import verona.XmppClient;
import verona.XmppTest;

/** Parts of a scenario that have no order, on any server. */
@XmppTest
class TogetherTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Client XmppClient nurse;

    private void say(XmppClient client, String text) {
        client.sends(chat().to(nurse.fullJid()).body(text));
    }

    @Test
    void returnsWhenAllPartsHaveEnded() {
        together(
                () -> {
                    say(romeo, "Where's Juliet?");
                    romeo.receives(chat().body("Here"));
                },
                () -> {
                    nurse.receives(chat().body("Where's Juliet?"));
                    nurse.sends(chat().to(romeo.fullJid()).body("Here"));
                });
        romeo.receivesNothing();
    }

    @Test
    void checksAfterEachStepWhatAlwaysHolds() {
        AtomicInteger checks = new AtomicInteger();
        always(checks::incrementAndGet);
        say(romeo, "1");
        nurse.receives(chat().body("1"));
        Assertions.assertThat(checks).hasValue(3);
    }

    @Interleavings
    void aServerKeepsTheOrderOfEach() {
        together(
                () -> {
                    say(romeo, "1");
                    say(romeo, "2");
                },
                () -> say(juliet, "3"));
        nurse.receivesInOrder(chat().body("1"), chat().body("2"));
        nurse.receives(chat().body("3"));
    }
}
