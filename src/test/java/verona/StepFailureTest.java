package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static verona.Stanzas.*;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.ServerKind;
import verona.vocabulary.Muc;

/** What a failing step says, as people read it. */
@XmppTest(server = ServerKind.EMBEDDED)
class StepFailureTest {

    @Client(resource = "orchard")
    XmppClient romeo;

    @Client(resource = "balcony", connect = Client.Connect.LATER)
    XmppClient juliet;

    @Room XmppRoom room;

    private static void fails(String golden, ThrowingCallable step) {
        Throwable thrown = catchThrowable(step);
        assertThat(thrown).isInstanceOf(StepError.class).isNotInstanceOf(ConnectionError.class);
        assertThat(thrown.getMessage().lines().count()).isLessThanOrEqualTo(60);
        Golden.check("step/" + golden, String.valueOf(thrown.getMessage()));
    }

    @BeforeEach
    void connect() {
        juliet.connects();
    }

    private Steps<?> soon() {
        return juliet.within(Duration.ofMillis(50));
    }

    private void says(String... bodies) {
        for (String body : bodies) {
            int before = juliet.unread().size();
            romeo.sends(chat().id("m-" + body).to(juliet.fullJid()).body(body));
            juliet.eventually(() -> juliet.unread().size() > before);
        }
    }

    @Test
    void nothingArrived() {
        fails("nothing-arrived", () -> soon().receives(presence().from(room.as("Romeo"))));
    }

    @Test
    void somethingElseArrived() {
        says("one", "two");
        juliet.sends(presence()).receives(presence());
        fails(
                "something-else-arrived",
                () ->
                        soon().receives(
                                        chat().id("m-two")
                                                .body("three")
                                                .with(Muc.user().status(110))));
    }

    @Test
    void theClosestIsMarked() {
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(groupchat().emptySubject());
        fails(
                "closest-is-marked",
                () ->
                        soon().receives(
                                        presence()
                                                .from(room.as("Juliet"))
                                                .with(
                                                        Muc.user()
                                                                .status(201)
                                                                .status(333)
                                                                .item(
                                                                        member,
                                                                        moderator,
                                                                        juliet.fullJid()))));
    }

    @Test
    void aStrictExpectationIsMetByMoreThanItSays() {
        says("one");
        fails(
                "strict",
                () ->
                        soon().receives(
                                        "<message xmlns='jabber:client' type='chat'"
                                                + " id='m-one'><body>one</body></message>"));
    }

    @Test
    void aCaptureIsAnother() {
        says("one", "two");
        juliet.receives(chat().body(capture("text")));
        fails("captured", () -> soon().receives(chat().body(capture("text"))));
    }

    @Test
    void theNextIsAnother() {
        says("one", "two");
        fails("next-is-another", () -> juliet.receivesNext(chat().body("two")));
    }

    @Test
    void notAllCame() {
        says("one", "two");
        fails("not-all-came", () -> soon().receivesAll(chat().body("two"), chat().body("three")));
    }

    @Test
    void notInThatOrder() {
        says("one", "two");
        fails(
                "not-in-that-order",
                () -> soon().receivesInOrder(chat().body("two"), chat().body("one")));
    }

    @Test
    void somethingCame() {
        says("one", "two");
        fails("something-came", () -> juliet.receivesNothing());
    }

    @Test
    void somethingCameThatWasNotToCome() {
        says("one", "two");
        fails("something-came-that-matches", () -> juliet.receivesNothing(chat().body("two")));
    }

    @Test
    void aConditionNeverHeld() {
        fails(
                "condition-never-held",
                () -> soon().eventuallyAsserts(() -> assertThat(juliet.unread()).hasSize(3)));
    }

    @Test
    void aLongStanzaIsShortened() {
        says("x".repeat(5_000));
        fails("long", () -> soon().receives(chat().body("y".repeat(3_000))));
    }
}
