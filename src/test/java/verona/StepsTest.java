package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smackx.ping.PingManager;
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

    @RepeatedTest(50)
    void whatOneClientSentIsHandledBeforeAnotherActs(@Client XmppClient mercutio) {
        romeo.sends(chat().to(mercutio.fullJid()).body("first"));
        juliet.sends(chat().to(mercutio.fullJid()).body("second"));
        romeo.sends(chat().to(mercutio.fullJid()).body("third"));
        juliet.disconnects();
        mercutio.receivesNext(chat().body("first"))
                .receivesNext(chat().body("second"))
                .receivesNext(chat().body("third"));
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
    void stanzasCanBeXmlTextOrOfSmacks() {
        romeo.sends(
                """
                <message to="${Juliet's full JID}" type='chat'>
                  <body>Hello</body>
                </message>
                """);
        juliet.receives(
                """
                <message from="${romeo's full JID}"><body>Hello</body></message>
                """);
        Message smack =
                MessageBuilder.buildMessage("m1").to(juliet.fullJid()).setBody("Hi").build();
        romeo.sends(smack);
        Received received =
                juliet.receives(MessageBuilder.buildMessage("m1").setBody("Hi").build());
        assertThat(received.as(Message.class).getBody()).isEqualTo("Hi");
        assertThatThrownBy(() -> received.as(Presence.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Message");
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

    @Test
    void sendsRefusesWhatIsNotWellFormedOrNoStanza() {
        assertThatThrownBy(() -> romeo.sends("<message>\n  <body></message>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("romeo")
                .hasMessageContaining("line 2")
                .hasMessageContaining("sendsRaw");
        assertThatThrownBy(() -> romeo.sends("<body/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<body ")
                .hasMessageContaining("sendsRaw");
        assertThatThrownBy(() -> romeo.sends("<message/><message/>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> romeo.receives("<message>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("romeo receives");
        romeo.receivesNothing();
    }

    @Test
    void sendsRawSendsAnything() {
        romeo.sendsRaw("<message to=\"${Juliet's full JID}\">")
                .sendsRaw("<body>in two</body></message>");
        juliet.receives(message().body("in two"));
    }

    @Test
    void aClientSaysNothingOfItself() {
        romeo.sends(iqGet("v1").to(juliet.fullJid()).with(payload("jabber:iq:version", "query")));
        juliet.receives(iqGet("v1"));
        romeo.sends(presence().to(juliet.fullJid()).type("subscribe"));
        romeo.sends(
                chat().id("r1")
                        .to(juliet.fullJid())
                        .body("Receipt?")
                        .with(payload("urn:xmpp:receipts", "request")));
        juliet.receives(chat().id("r1"));
        romeo.receivesNothing();
    }

    @Test
    void anAutomaticClientAnswersAsSmackDoes(@Client(automatic = true) XmppClient bot) {
        romeo.sends(iqGet("p1").to(bot.fullJid()).with(ping()))
                .receives(iqResult("p1").from(bot.fullJid()));
    }

    @Test
    void managersOfSmacksWorkOnTheConnection() throws Exception {
        assertThat(PingManager.getInstanceFor(romeo.connection()).pingMyServer()).isTrue();
        List<String> heard = new CopyOnWriteArrayList<>();
        juliet.connection()
                .addAsyncStanzaListener(
                        stanza -> heard.add(((Message) stanza).getBody()),
                        stanza -> stanza instanceof Message);
        says("Hello");
        juliet.eventually(() -> heard.contains("Hello"));
        juliet.eventually(() -> assertThat(heard).containsExactly("Hello"));
        assertThatThrownBy(() -> juliet.within(SOON).eventually(() -> heard.isEmpty()))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("juliet");
        assertThatThrownBy(() -> juliet.within(SOON).eventually(() -> assertThat(heard).isEmpty()))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("Hello");
    }

    @Test
    void whatManagersSendIsHandledBeforeAnotherClientActs(@Client XmppClient mercutio)
            throws Exception {
        romeo.connection()
                .sendStanza(
                        MessageBuilder.buildMessage("m1")
                                .to(mercutio.fullJid())
                                .setBody("first")
                                .build());
        juliet.sends(chat().to(mercutio.fullJid()).body("second"));
        mercutio.receivesNext(message().body("first")).receivesNext(chat().body("second"));
    }

    @Test
    void keepsWhatArrivesUntilTheServerHasClosedTheStreamToo() {
        juliet.sends(presence()).disconnects();
        juliet.receives(presence().from(juliet.fullJid()));
    }

    @Test
    void disconnectsCleanlyAndConnectsAgain() {
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
        juliet.disconnects();
        assertThat(juliet.isConnected()).isFalse();
        assertThatThrownBy(() -> juliet.sends(presence()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("disconnected");
        juliet.connects();
        says("again");
        juliet.receives(chat().body("again"));
    }

    @Test
    void dropsCutsTheConnectionWithoutClosingTheStream(
            @Client(connect = LATER, account = "juliet") XmppClient phone) {
        phone.connects().sends(presence()).receives(presence().from(phone.fullJid()));
        juliet.sends(presence()).receives(presence().from(juliet.fullJid())).drops();
        assertThat(juliet.isConnected()).isFalse();
        phone.receives(presence().from(juliet.fullJid()).unavailable());
        juliet.connects();
        says("again");
        juliet.receives(chat().body("again"));
    }

    @Test
    void whatHasArrivedCanBeReadAfterTheLineIsGone() {
        says("one", "two");
        juliet.receives(chat().body("two")).disconnects();
        juliet.receives(chat().body("one"));
        assertThatThrownBy(() -> juliet.receives(chat()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("disconnected");
    }
}
