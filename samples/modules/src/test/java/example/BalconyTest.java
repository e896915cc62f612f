package example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Verona and Smack are modules, as these tests are. */
@XmppTest
class BalconyTest {

    @Client XmppClient romeo;

    @Client XmppClient juliet;

    @Test
    void theyGreet() throws Exception {
        Balcony.greets(romeo, juliet);
        assertThat(Balcony.isUp(juliet)).isTrue();
    }

    @Test
    void allAreNamedModules() {
        assertThat(getClass().getModule().getName()).isEqualTo("example");
        assertThat(XmppClient.class.getModule().getName()).isEqualTo("verona");
    }
}
