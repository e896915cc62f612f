package example;

import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.junit.jupiter.api.Test;
import verona.XmppTest;

/** What the desk says to customers, and hears from them. */
@XmppTest
class DeskTest extends WithDesk {

    @Test
    void confirmsOrders() {
        confirms("order of a ring");
        shop.received(chat().from(juliet.fullJid()).body("order of a ring"));
        shop.sent(chat().to(juliet.fullJid()).body("Thank you for your order of a ring"));
    }

    @Test
    void confirmsNothingElse() {
        juliet.sends(chat().to(shop.fullJid()).body("A ring, please"));
        confirms("order of a glove");
        juliet.receivesNothing();
    }

    @Test
    void notifiesCustomers() {
        desk.notify(juliet.fullJid().toString(), "The ring is here");
        juliet.receives(message().from(shop.fullJid()).body("The ring is here"));
    }

    @Test
    void showsCustomersThatItIsClosed() {
        juliet.sends(presence()).sends(presence().type("subscribe").to(shop.jid()));
        juliet.receives(presence().from(shop.fullJid()));

        desk.send(StanzaBuilder.buildPresence().setMode(Presence.Mode.xa).build());
        juliet.receives("<presence from=\"${Shop's full JID}\"><show>xa</show></presence>");
    }

    @Test
    void greetsCustomersWhoComeOnline() {
        juliet.sends(presence());
        desk.send(
                StanzaBuilder.buildPresence()
                        .ofType(Presence.Type.subscribe)
                        .to(juliet.bareJid())
                        .build());
        juliet.receives(presence().type("subscribe").from(shop.jid()))
                .sends(presence().type("subscribed").to(shop.jid()));
        juliet.receives(message().from(shop.fullJid()).body("Good morrow"));
    }
}
