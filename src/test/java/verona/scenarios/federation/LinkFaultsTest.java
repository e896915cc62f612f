package verona.scenarios.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Received;
import verona.StepError;
import verona.XmppClient;
import verona.server.InjectedFault;

/** What a test can do to the link between two servers, and what comes of that. */
class LinkFaultsTest extends FederationScenarios {

    private void romeoTellsJuliet(String text) {
        romeo.sends(chat().to(juliet.fullJid()).body(text));
    }

    private void julietHears(String text) {
        juliet.receives(chat().from(romeo.fullJid()).body(text));
    }

    /** RFC 6120 §8.3.3.16 and §8.3.3.17: it is for the server to say which. */
    private static void getsAnError(XmppClient client, String id) {
        Received error = client.receives("<message type='error' id='%s'/>".formatted(id));
        assertThat(error.toString())
                .containsAnyOf("<remote-server-not-found", "<remote-server-timeout");
    }

    @Test
    void aCutLinkIsMadeAnew() {
        romeoTellsJuliet("before");
        julietHears("before");
        capulet.link().disconnect();
        romeoTellsJuliet("afterwards");
        julietHears("afterwards");
        juliet.sends(chat().to(romeo.fullJid()).body("back"));
        romeo.receives(chat().from(juliet.fullJid()).body("back"));
    }

    @Test
    void theSenderGetsAnErrorWhileNobodyListens() {
        capulet.link().connections().refuse();
        romeo.sends(
                "<message type='chat' id='lost1' to='%s'><body>lost</body></message>"
                        .formatted(juliet.fullJid()));
        getsAnError(romeo, "lost1");
        juliet.receivesNothing();
        capulet.link().connections().accept();
        romeoTellsJuliet("found");
        julietHears("found");
    }

    @Test
    void orderHoldsOverASlowLink() {
        romeoTellsJuliet("before");
        julietHears("before");
        capulet.link().addLatency(Duration.ofMillis(50));
        romeoTellsJuliet("first");
        nurse.sends(chat().to(juliet.fullJid()).body("second"));
        juliet.receivesNext(chat().body("first"));
        juliet.receivesNext(chat().body("second"));
        capulet.link().resetPace();
        capulet.link().splitBytes();
        capulet.link().limitRate(100_000);
        romeoTellsJuliet("third");
        julietHears("third");
    }

    @Test
    void nothingComesOverAStalledLink() {
        romeoTellsJuliet("before");
        julietHears("before");
        capulet.link().stall();
        romeoTellsJuliet("lost");
        juliet.receivesNothing();
        capulet.link().connections().accept();
        romeoTellsJuliet("afterwards");
        julietHears("afterwards");
    }

    @Test
    void stanzasAreDroppedDelayedAndDuplicated() {
        capulet.link().next("message").drop();
        InjectedFault held = capulet.link().next("message").delay();
        capulet.link().nextFrom("message").duplicate();
        romeoTellsJuliet("dropped");
        romeoTellsJuliet("delayed");
        romeoTellsJuliet("third");
        juliet.receivesNext(chat().body("third"));
        held.release();
        juliet.receivesNext(chat().body("delayed"));
        juliet.sends(chat().to(romeo.fullJid()).body("twice"));
        romeo.receivesNext(chat().body("twice"));
        romeo.receivesNext(chat().body("twice"));
    }

    @Test
    void silenceIsNotFalse() {
        makesARoom(romeo, orchard);
        enters(juliet, orchard);
        juliet.receives(presence().from(orchard.as("romeo")));
        juliet.receivesNothing();
        romeo.sends(groupchat().to(orchard).body("not silent"));
        assertThatThrownBy(() -> juliet.receivesNothing()).isInstanceOf(StepError.class);
        juliet.receives(groupchat().body("not silent"));
    }

    static IntStream rounds() {
        return IntStream.range(0, Integer.getInteger("rounds", 1));
    }

    /** Each round is a test of its own: {@code -Drounds=200}. */
    @ParameterizedTest
    @MethodSource("rounds")
    void aRoomLosesWhoIsBehindACutLink(int round) {
        makesARoom(romeo, orchard);
        enters(juliet, orchard);
        romeo.receives(presence().from(orchard.as("juliet")));
        juliet.receives(presence().from(orchard.as("romeo")));
        enters(rosaline, orchard);
        rosaline.receives(presence().from(orchard.as("juliet")));
        romeo.receives(presence().from(orchard.as("rosaline")));
        juliet.receives(presence().from(orchard.as("rosaline")));
        juliet.sends(groupchat().to(orchard).body("before " + round));
        romeo.receives(groupchat().from(orchard.as("juliet")).body("before " + round));
        juliet.receives(groupchat().from(orchard.as("juliet")).body("before " + round));

        capulet.link().connections().refuse();
        capulet.link().disconnect();
        romeo.sends(groupchat().to(orchard).body("Where is she?"));
        rosaline.receives(groupchat().from(orchard.as("romeo")).body("Where is she?"));
        rosaline.receives(
                "<presence type='unavailable' from='%s'/>".formatted(orchard.as("juliet")));
        juliet.receivesNothing();

        capulet.link().connections().accept();
        enters(juliet, orchard);
        romeo.sends(groupchat().to(orchard).body("after " + round));
        juliet.receives(groupchat().from(orchard.as("romeo")).body("after " + round));
    }
}
