package verona.scenarios.orders;

import static verona.Orders.together;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Interleavings;
import verona.XmppClient;
import verona.XmppTest;

@XmppTest
class TogetherTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Client XmppClient nurse;

    @Test
    void plain() {
        together(
                () -> romeo.sends(chat().to(nurse.fullJid()).body("1")),
                () -> juliet.sends(chat().to(nurse.fullJid()).body("2")));
        nurse.receives(chat().body("1"));
        nurse.receives(chat().body("2"));
    }

    @Interleavings
    void passes() {
        together(
                () -> romeo.sends(chat().to(nurse.fullJid()).body("1")),
                () -> juliet.sends(chat().to(nurse.fullJid()).body("2")));
        nurse.receives(chat().body("1"));
        nurse.receives(chat().body("2"));
    }

    @Interleavings
    void fails() {
        together(
                () -> {
                    romeo.sends(chat().to(nurse.fullJid()).body("1"));
                    romeo.sends(chat().to(nurse.fullJid()).body("3"));
                },
                () -> juliet.sends(chat().to(nurse.fullJid()).body("2")));
        nurse.receivesNext(chat().body("1"));
        nurse.receivesNext(chat().body("3"));
        nurse.receivesNext(chat().body("2"));
    }
}
