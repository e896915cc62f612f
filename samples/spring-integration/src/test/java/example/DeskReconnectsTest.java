package example;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import verona.XmppTest;

/**
 * The desk comes back, whatever happens to its connection, and loses no order.
 *
 * <p>Each test has an application of its own. Smack gives up if a connection is cut while it is
 * still coming back from the last time.
 */
@XmppTest
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class DeskReconnectsTest extends WithDesk {

    @Test
    void comesBackAfterItsConnectionWasCut() {
        shop.stream().disconnect();
        shop.resumes();
        confirms("order of a ring");
    }

    @Test
    void comesBackAfterAStreamError() {
        shop.stream().closeWithError("system-shutdown");
        shop.logsIn();
        confirms("order of a glove");
    }

    @Test
    void confirmsOrdersThatCameWhileItWasAway() {
        shop.connections().refuse();
        shop.stream().disconnect();
        juliet.sends(chat().to(shop.fullJid()).body("order of a lute"));
        assertThat(shop.isConnected()).isFalse();

        shop.connections().accept();
        shop.resumes();
        juliet.receives(chat().from(shop.fullJid()).body("Thank you for your order of a lute"));
    }
}
