package example;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Speaks after the end. */
@XmppTest
class LastWordsTest {

    @Client XmppClient mercutio;
    @Client XmppClient benvolio;

    @Test
    void speaksAfterTheEnd() {
        mercutio.sends(chat().to(benvolio.fullJid()).body("A plague on both your houses!"));
        benvolio.receives(chat().from(mercutio.fullJid()).body("A plague on both your houses!"));

        mercutio.disconnects();

        // He is gone already
        // Mercutio sends after it has disconnected: ignored, as Scansion ignores it
        benvolio.receivesNothing();
    }
}
