package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the words of a scenario mean, on any server. */
@XmppTest
class StepsTest {

    private static final Duration SOON = Duration.ofMillis(50);
    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private void says(String... bodies) {
        for (String body : bodies) {
            romeo.sends(chat().to(juliet.fullJid()).body(body));
        }
    }

    private List<String> unreadBodies() {
        List<String> bodies = new ArrayList<>();
        juliet.unread().forEach(stanza -> bodies.add(stanza.xpath("c:body")));
        return bodies;
    }

    @Test
    void receivesTakesTheOldestMatchAndLeavesTheOthersUnread() {
        says("one", "two", "two");
        Received two = juliet.receives(chat().body("two"));
        assertThat(two.receiver()).isSameAs(juliet);
        juliet.receives(chat().body("two"));
        assertThat(unreadBodies()).containsExactly("one");
        juliet.receives(chat().body("one"));
    }

    @Test
    void receivesWaitsForWhatComesLater() {
        Thread receiver = Thread.currentThread();
        CompletableFuture<Void> sender =
                CompletableFuture.runAsync(
                        () -> {
                            await().until(() -> isWaiting(receiver));
                            says("late");
                        });
        juliet.receives(chat().body("late"));
        sender.join();
        assertThatThrownBy(() -> juliet.within(SOON).receives(chat().body("never")))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("juliet")
                .hasMessageContaining("never");
    }

    private static boolean isWaiting(Thread receiver) {
        return receiver.getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(receiver.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith(".Inbox"));
    }

    @Test
    void receivesNextTakesTheVeryNextStanza() {
        says("one", "two");
        assertThatThrownBy(() -> juliet.receivesNext(chat().body("two")))
                .isInstanceOf(StepError.class);
        juliet.receivesNext(chat().body("one"));
        juliet.receivesNext(chat().body("two"));
        assertThatThrownBy(() -> juliet.within(SOON).receivesNext(chat()))
                .isInstanceOf(StepError.class);
    }

    @Test
    void receivesInOrderTakesThemInThatOrderWithOthersBetween() {
        says("one", "noise", "two", "three");
        ReceivedStanzas taken =
                juliet.receivesInOrder(chat().body("one"), chat().body("two"), message());
        assertThat(taken.get(2).xpath("c:body")).isEqualTo("three");
        assertThat(unreadBodies()).containsExactly("noise");

        says("after", "before");
        assertThatThrownBy(
                        () ->
                                juliet.within(SOON)
                                        .receivesInOrder(
                                                chat().body("before"), chat().body("after")))
                .isInstanceOf(StepError.class);
    }

    @Test
    void receivesAllTakesOneForEachInAnyOrder() {
        says("two", "one");
        ReceivedStanzas taken = juliet.receivesAll(chat(), chat().body("two"));
        assertThat(taken.get(0).xpath("c:body")).isEqualTo("one");
        assertThat(taken.get(1).xpath("c:body")).isEqualTo("two");
        assertThat(unreadBodies()).isEmpty();

        says("only");
        assertThatThrownBy(
                        () ->
                                juliet.within(SOON)
                                        .receivesAll(chat().body("only"), chat().body("only")))
                .isInstanceOf(StepError.class);
        assertThat(unreadBodies()).containsExactly("only");
    }

    @RepeatedTest(20)
    void receivesNothingSeesWhatIsOnItsWay() {
        juliet.receivesNothing();
        says("something");
        assertThatThrownBy(() -> juliet.receivesNothing())
                .isInstanceOf(StepError.class)
                .hasMessageContaining("something");
        juliet.receivesNothing(chat().body("other"));
        assertThatThrownBy(() -> juliet.receivesNothing(chat().body("something")))
                .isInstanceOf(StepError.class);
        juliet.receives(chat().body("something")).receivesNothing();
    }

    @Test
    void capturesAreKeptAndCanBeSent() {
        romeo.sends(chat().to(juliet.fullJid()).id("1").body("a & b").with("<nonce>x</nonce>"));
        juliet.receives(chat().id(capture("id")).body(capture("text")).from(anyValue()));
        assertThat(juliet.captured("text")).isEqualTo("a & b");
        assertThat(romeo.captured("other")).isNull();

        juliet.sends(chat().to(romeo.fullJid()).id(capture("id")).body(capture("text")));
        romeo.receives(
                "<message id='{scansion:capture:id}'><body>{scansion:capture:text}</body>"
                        + "</message>");
        juliet.sends(chat().to(romeo.fullJid()).id("2"));
        assertThatThrownBy(() -> romeo.within(SOON).receives(message().id(capture("id"))))
                .isInstanceOf(StepError.class);
        assertThatThrownBy(() -> romeo.sends(chat().body(capture("unknown"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unknown")
                .hasMessageContaining("id");
    }

    @Test
    void everyStepReturnsTheActorInItsOwnType() {
        String jid = romeo.bareJid() + "/";
        assertThat(romeo.sends(presence()).fullJid().toString()).startsWith(jid);
        assertThat(romeo.sendsRaw(" ").fullJid().toString()).startsWith(jid);
        assertThat(romeo.within(SOON).sends(presence()).fullJid().toString()).startsWith(jid);
        assertThat(romeo.eventually(() -> romeo.isConnected()).fullJid().toString())
                .startsWith(jid);
        juliet.receivesNothing().bareJid();
        says("one", "two", "three");
        juliet.receives(chat().body("one"))
                .receivesAll(chat().body("two"), chat().body("three"))
                .receivesNothing(chat())
                .drops()
                .connects()
                .disconnects()
                .bareJid();
        assertThat(romeo.within(SOON).sends(chat().to(romeo.fullJid())).receives(chat()).receiver())
                .isSameAs(romeo);
    }

    @Test
    void whatIsReceivedCanBeReadInManyWays() {
        says("Hello");
        Received received = juliet.receives(chat());
        assertThat(received.xml()).startsWith("<message").contains("Hello");
        assertThat(received.element().attribute("type")).isEqualTo("chat");
        assertThat(received.dom().getNamespaceURI()).isEqualTo("jabber:client");
        assertThat(received.xpath("c:body/text()")).isEqualTo("Hello");
        assertThat(received.xpath("count(c:body)")).isEqualTo("1");
        assertThat(received.xpathAll("@type | @from"))
                .containsExactlyInAnyOrder("chat", romeo.fullJid().toString());
        assertThatThrownBy(() -> received.xpath("///"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("///");
        assertThat(received).hasFrom(romeo.fullJid()).hasType("chat").hasBody("Hello");
    }
}
