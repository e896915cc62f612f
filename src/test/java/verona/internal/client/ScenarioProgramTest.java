package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.message;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.proxy.IdleStream;
import verona.internal.proxy.ProxiedStream;
import verona.internal.proxy.ProxyListener.Session;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.Xml;

/** What a program's entity makes of what a proxy reports, with streams that a test plays. */
@Timeout(60)
class ScenarioProgramTest extends TwoClientTests {

    private static final String SM = "urn:xmpp:sm:3";

    private ScenarioProgram bot;

    /** A stream that keeps what is inserted. */
    private static final class PlayedStream extends IdleStream {

        private final BlockingQueue<String> inserted = new LinkedBlockingQueue<>();
        private final BlockingQueue<Element> given = new LinkedBlockingQueue<>();
        private volatile boolean open = true;

        @Override
        public void insert(String xml) {
            inserted.add(xml);
        }

        @Override
        public void give(Element stanza) {
            given.add(stanza);
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void cut() {
            open = false;
        }

        private String next() throws InterruptedException {
            return String.valueOf(inserted.poll(20, TimeUnit.SECONDS));
        }

        /** The id of the ping that is inserted next. */
        private String ping() throws InterruptedException {
            String ping = next();
            assertThat(ping).contains("urn:xmpp:ping");
            return Xml.read(ping).attributes().get("id");
        }
    }

    @BeforeEach
    void enter() {
        bot =
                scenario.add(
                        new ScenarioProgram.Identity(
                                "bot",
                                JidCreate.entityBareFromOrThrowUnchecked("bot@localhost"),
                                "secret",
                                false));
        connect();
    }

    private PlayedStream logIn(Session session) {
        PlayedStream stream = new PlayedStream();
        bot.loggedIn(stream, JidCreate.fromOrThrowUnchecked("bot@localhost/1"), "PLAIN", session);
        return stream;
    }

    private void sends(ProxiedStream stream, String xml) {
        bot.sent(stream, xml, Xml.read(xml));
    }

    private boolean receives(ProxiedStream stream, String xml) {
        return bot.received(stream, xml, Xml.read(xml));
    }

    private boolean answers(ProxiedStream stream, String id) {
        return receives(stream, "<iq type='result' id='" + id + "'/>");
    }

    /** Romeo's next step, on a thread of its own. */
    private CompletableFuture<Void> romeoSends() {
        return CompletableFuture.runAsync(() -> romeo.sends(message().to(juliet.fullJid())));
    }

    private boolean hasRomeoSent() {
        return scenario.transcript().entries().stream()
                .anyMatch(
                        entry ->
                                entry.client().equals("romeo")
                                        && entry.kind() == Transcript.Kind.SENT);
    }

    @Test
    void othersWaitUntilWhatItHasSentIsHandled() throws InterruptedException {
        PlayedStream stream = logIn(Session.NEW);
        sends(stream, "<message/>");
        CompletableFuture<Void> romeos = romeoSends();
        String id = stream.ping();
        assertThat(hasRomeoSent()).isFalse();
        assertThat(answers(stream, id)).as("it goes to the program").isFalse();
        romeos.join();
        assertThat(hasRomeoSent()).isTrue();
    }

    @Test
    void nobodyWaitsForAProgramThatHasSentNothing() {
        PlayedStream stream = logIn(Session.NEW);
        romeoSends().join();
        assertThat(stream.inserted).isEmpty();
    }

    @Test
    void nobodyWaitsForAStreamThatHasEnded() throws InterruptedException {
        PlayedStream stream = logIn(Session.NEW);
        sends(stream, "<message/>");
        CompletableFuture<Void> romeos = romeoSends();
        stream.ping();
        stream.cut();
        bot.ended(stream, "cut");
        romeos.join();
        assertThat(hasRomeoSent()).isTrue();
        assertThat(bot.isConnected()).isFalse();
    }

    /** The program may keep its connection, and its end is not reported before. */
    @Test
    void nobodyWaitsForAServerThatHasEndedTheStream() throws InterruptedException {
        PlayedStream stream = logIn(Session.NEW);
        sends(stream, "<message/>");
        CompletableFuture<Void> romeos = romeoSends();
        stream.ping();
        stream.cut();
        bot.serverIsSilent(stream);
        romeos.join();
        assertThat(hasRomeoSent()).isTrue();
    }

    @Test
    void nobodyWaitsForAStreamThatItHasLeft() throws InterruptedException {
        PlayedStream old = logIn(Session.NEW);
        sends(old, "<message/>");
        CompletableFuture<Void> romeos = romeoSends();
        String id = old.ping();
        PlayedStream next = logIn(Session.NEW);
        romeos.join();
        assertThat(answers(old, id)).as("it goes to the program").isFalse();
        bot.ended(old, "closed");
        assertThat(bot.isConnected()).isTrue();
        assertThat(next.inserted).isEmpty();
    }

    @Test
    void otherStanzasGoToTheProgram() {
        PlayedStream stream = logIn(Session.NEW);
        assertThat(receives(stream, "<message/>")).isTrue();
        assertThat(answers(stream, "own")).isTrue();
        assertThat(receives(stream, "<a xmlns='" + SM + "' h='0'/>")).isTrue();
        bot.receivedAll("<message/>", "<iq id='own'/>");
        assertThat(bot.box(Transcript.Kind.RECEIVED).unread()).isEmpty();
    }

    @Test
    void aPingWouldBeCountedInAManagedSession() throws InterruptedException {
        for (Session session : new Session[] {Session.MANAGED, Session.RESUMED}) {
            PlayedStream stream = logIn(session);
            sends(stream, "<message/>");
            CompletableFuture<Void> romeos = romeoSends();
            String request = "<r xmlns='" + SM + "'/>";
            assertThat(stream.next()).isEqualTo(request + request);
            assertThat(receives(stream, "<a xmlns='" + SM + "' h='1'/>")).isFalse();
            assertThat(receives(stream, "<a xmlns='" + SM + "' h='1'/>")).isFalse();
            romeos.join();
            sends(stream, request);
            assertThat(receives(stream, "<a xmlns='" + SM + "' h='1'/>"))
                    .as("the program has asked for it")
                    .isTrue();
        }
    }

    @Test
    void whatItSendsAgainIsInItsOutboxOnce() throws InterruptedException {
        PlayedStream stream = logIn(Session.RESUMED);
        sends(stream, "<message id='1'/>");
        bot.sent("<message id='1'/>");
        bot.resent(stream, "<message id='1'/>", Xml.read("<message id='1'/>"));
        assertThat(bot.box(Transcript.Kind.SENT).unread()).isEmpty();
        assertThat(scenario.transcript().entries())
                .anySatisfy(
                        entry -> {
                            assertThat(entry.kind()).isEqualTo(Transcript.Kind.RESENT);
                            assertThat(entry.text()).isEqualTo("<message id='1'/>");
                        });
        assertThat(bot.isUnsettled()).isTrue();
    }

    @Test
    void waitsForTheAnswerWhetherStanzasAreCounted() throws InterruptedException {
        PlayedStream stream = logIn(Session.NEW);
        sends(stream, "<enable xmlns='" + SM + "'/>");
        CompletableFuture<Void> romeos = romeoSends();
        bot.eventually(bot::hasOpenBarrier);
        assertThat(stream.inserted).isEmpty();
        assertThat(receives(stream, "<enabled xmlns='" + SM + "'/>")).isTrue();
        assertThat(stream.next()).startsWith("<r ");
        receives(stream, "<a xmlns='" + SM + "' h='0'/>");
        receives(stream, "<a xmlns='" + SM + "' h='0'/>");
        romeos.join();
        assertThat(hasRomeoSent()).isTrue();
    }
}
