package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ResourceConflict;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** How a session without a connection ends, and what becomes of what its client has not got. */
class HibernationTest extends StreamManagementTests {

    private static final Instant START = Instant.parse("1597-01-30T20:00:00Z");
    private static final String DELAY = "urn:xmpp:delay";

    private RawClient romeo;
    private RawClient juliet;
    private String id;

    @BeforeEach
    void connect() {
        server.clock().stop(START);
        server.account("romeo").contact("juliet@localhost").subscription(Subscription.BOTH);
        romeo = available("romeo");
        juliet = available("juliet");
        romeo.sync().forget();
        id = enable(juliet);
    }

    private EmbeddedStreamManagement management() {
        return server.stream(juliet.jid()).management();
    }

    private void hibernate() {
        cut(juliet);
        assertThat(management().isHibernating()).isTrue();
    }

    private void expire() {
        server.clock().advance(Duration.ofMinutes(10));
    }

    private Element failed(long h) {
        return authenticated("juliet").send(resume(id, h)).require("failed");
    }

    @Test
    void isSeenByNobody() {
        hibernate();
        assertThat(romeo.hasNothing()).isTrue();
        assertThat(server.account("juliet").sessions()).hasSize(1);
    }

    @Test
    void doesNotFollowACleanEnd() {
        juliet.leave();
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
        assertThat(management().isHibernating()).isFalse();
        assertThat(server.account("juliet").sessions()).isEmpty();
        Element failed = failed(0);
        assertThat(failed.children().get(0).name()).isEqualTo("item-not-found");
        assertThat(failed.attribute("h")).isNull();
    }

    @Test
    void doesNotFollowAStreamError() {
        server.stream(juliet.jid()).closeWithError("reset");
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
        assertThat(server.account("juliet").sessions()).isEmpty();
    }

    @Test
    void endsWithTheTime() {
        juliet.send("<message to='romeo@localhost/test'/>").sync();
        romeo.require("message");
        hibernate();
        server.clock().advance(Duration.ofSeconds(599));
        assertThat(romeo.hasNothing()).isTrue();
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
        assertThat(management().isHibernating()).isFalse();
        Element failed = failed(1);
        assertThat(failed.children().get(0).is(STANZAS, "item-not-found")).isTrue();
        assertThat(failed.attribute("h")).as("§5: it is known").isEqualTo("2");
    }

    @Test
    void endsWhileTheClockRuns() {
        RawClient tablet = available("juliet", "tablet");
        romeo.sync().forget();
        tablet.send("<enable xmlns='" + SM + "' resume='true' max='1'/>").require("enabled");
        cut(tablet);
        server.clock().run();
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
    }

    @Test
    void endsIfATestSaysSo() {
        hibernate();
        management().expire();
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
        assertThat(failed(0).attribute("h")).isEqualTo("0");
    }

    @Test
    void canBeEndedOnlyIfThereIsOne() {
        assertThatThrownBy(() -> management().expire())
                .isInstanceOf(ServerException.class)
                .hasMessage(juliet.jid() + " is not hibernating");
    }

    @Test
    void beginsAnewWithEachCut() {
        hibernate();
        server.clock().advance(Duration.ofSeconds(500));
        juliet = authenticated("juliet");
        juliet.send(resume(id, 0)).require("resumed");
        server.clock().advance(Duration.ofSeconds(500));
        server.stream("juliet@localhost").disconnect();
        server.clock().advance(Duration.ofSeconds(599));
        assertThat(server.account("juliet").sessions()).hasSize(1);
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(server.account("juliet").sessions()).isEmpty();
    }

    @Test
    void leavesChatMessagesToOfflineStorage() {
        romeo.send(chat(juliet.jid(), "one")).sync();
        server.clock().advance(Duration.ofSeconds(5));
        hibernate();
        romeo.send(chat("juliet@localhost", "two")).sync();
        expire();
        assertThat(server.account("juliet").offlineMessages())
                .extracting(StreamManagementTests::body)
                .containsExactly("one", "two");
        assertThat(server.account("juliet").offlineMessages())
                .extracting(message -> message.child(DELAY, "delay").attribute("stamp"))
                .as("when they were sent first")
                .containsExactly(START.toString(), START.plusSeconds(5).toString());
        assertThat(server.account("juliet").offlineMessages())
                .allMatch(
                        m -> m.children().stream().filter(c -> c.is(DELAY, "delay")).count() == 1);
        romeo.require("presence");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void leavesNothingThatWasAcknowledged() {
        romeo.send(chat(juliet.jid(), "one", "two")).sync();
        juliet.send(a(1)).send(r()).first(element -> element.name().equals("a"));
        hibernate();
        expire();
        assertThat(server.account("juliet").offlineMessages())
                .extracting(StreamManagementTests::body)
                .containsExactly("two");
    }

    /** A client that does not acknowledge before it leaves has itself to blame, §4. */
    @Test
    void leavesWhatWasNotAcknowledgedBeforeACleanEndToo() {
        romeo.send(chat(juliet.jid(), "one")).sync();
        juliet.leave();
        assertThat(server.account("juliet").offlineMessages()).hasSize(1);
    }

    @Test
    void archivesAMessageOnce() {
        romeo.send(chat(juliet.jid(), "one")).sync();
        hibernate();
        expire();
        assertThat(server.account("juliet").archive().messages()).hasSize(1);
    }

    /** RFC 6121 §8.5.3.2.1. */
    @Test
    void answersNormalMessagesToTheSessionWithAnError() {
        romeo.send("<message id='m' to='" + juliet.jid() + "'><body>one</body></message>").sync();
        hibernate();
        expire();
        romeo.require("presence");
        Element error = romeo.require("message");
        assertThat(error.attribute("id")).isEqualTo("m");
        assertThat(condition(error)).isEqualTo("service-unavailable");
    }

    /** RFC 6121 §8.5.3.2.3. */
    @Test
    void answersRequestsWithAnError() {
        romeo.send("<iq type='get' id='v' to='" + juliet.jid() + "'><x xmlns='x'/></iq>").sync();
        hibernate();
        expire();
        romeo.require("presence");
        Element error = romeo.require("iq");
        assertThat(error.attribute("id")).isEqualTo("v");
        assertThat(condition(error)).isEqualTo("service-unavailable");
    }

    @Test
    void saysNothingAboutWhatNobodyWaitsFor() {
        romeo.send(
                        "<message type='headline' to='%1$s'/><message type='error' to='%1$s'/>"
                                        .formatted(juliet.jid())
                                + "<iq type='result' id='1' to='"
                                + juliet.jid()
                                + "'/><presence to='"
                                + juliet.jid()
                                + "'/>")
                .sync();
        hibernate();
        expire();
        romeo.require("presence");
        assertThat(romeo.hasNothing()).isTrue();
        assertThat(server.account("juliet").offlineMessages()).isEmpty();
    }

    @Test
    void leavesMessagesToAnotherClientThatHasNotGotThem() {
        romeo.send(chat(juliet.jid(), "one")).sync();
        hibernate();
        RawClient phone = available("juliet", "phone");
        expire();
        Element message = phone.first(stanza -> stanza.name().equals("message"));
        assertThat(body(message)).isEqualTo("one");
        assertThat(message.child(DELAY, "delay")).isNotNull();
        assertThat(server.account("juliet").offlineMessages()).isEmpty();
    }

    @Test
    void bringsNothingTwiceToAnotherClientThatHasGotACopy() {
        RawClient phone = available("juliet", "phone");
        phone.ask("set", "", "<enable xmlns='urn:xmpp:carbons:2'/>");
        phone.forget();
        romeo.send(chat(juliet.jid(), "one")).sync();
        phone.require("message");
        hibernate();
        expire();
        phone.require("presence");
        assertThat(phone.hasNothing()).isTrue();
        assertThat(server.account("juliet").offlineMessages()).isEmpty();
    }

    @Test
    void bringsNothingTwiceToAnotherClientOfTheSamePriority() {
        RawClient phone = available("juliet", "phone");
        romeo.send(chat("juliet@localhost", "one")).sync();
        phone.require("message");
        hibernate();
        expire();
        phone.require("presence");
        assertThat(phone.hasNothing()).isTrue();
        assertThat(server.account("juliet").offlineMessages()).isEmpty();
    }

    @Test
    void storesAMessageThatTwoClientsHaveNotGot() {
        RawClient phone = available("juliet", "phone");
        enable(phone);
        romeo.send(chat("juliet@localhost", "one")).sync();
        cut(phone);
        hibernate();
        expire();
        assertThat(server.account("juliet").offlineMessages()).hasSize(1);
    }

    @Test
    void leavesARoomOnce() {
        String join =
                "<presence to='room@conference.localhost/%s'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>";
        server.room("room").persistent();
        romeo.send(join.formatted("Romeo")).sync();
        juliet.send(join.formatted("Juliet")).sync();
        hibernate();
        romeo.send(
                        "<message to='room@conference.localhost' type='groupchat'>"
                                + "<body>x</body></message>")
                .sync()
                .forget();
        expire();
        Element left = romeo.first(e -> String.valueOf(e.attribute("from")).endsWith("/Juliet"));
        assertThat(left.attribute("type")).isEqualTo("unavailable");
        romeo.sync();
        assertThat(romeo.unread())
                .noneMatch(e -> String.valueOf(e.attribute("from")).startsWith("room@"));
        assertThat(server.room("room").occupants()).hasSize(1);
    }

    @Test
    void endsWithANewSessionOfTheSameResource() {
        romeo.send(chat(juliet.jid(), "one")).sync();
        hibernate();
        RawClient again = bound("juliet");
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
        assertThat(failed(0).attribute("h")).isNull();
        assertThat(server.account("juliet").sessions()).hasSize(1);
        again.send("<presence/>");
        assertThat(body(again.first(e -> e.name().equals("message")))).isEqualTo("one");
    }

    @Test
    void keepsItsResourceWhereNewerSessionsAreRefused() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withResourceConflict(ResourceConflict.REFUSE_NEWER);
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options));
                RawClient first = RawClient.login(other, "juliet", "test")) {
            enable(first);
            other.stream(first.jid()).disconnect();
            try (RawClient second = RawClient.authenticated(other, "juliet")) {
                second.send(
                        "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                                + "<resource>test</resource></bind></iq>");
                assertThat(condition(second.require("iq"))).isEqualTo("conflict");
            }
        }
    }

    @Test
    void endsWithItsAccount() {
        romeo.send(chat(juliet.jid(), "one")).sync();
        hibernate();
        server.deleteAccount("juliet");
        server.createAccount("juliet", "password");
        assertThat(condition(romeo.first(e -> e.name().equals("message"))))
                .isEqualTo("service-unavailable");
        assertThat(failed(0).attribute("h")).isNull();
        expire();
        assertThat(server.account("juliet").offlineMessages()).isEmpty();
    }

    @Test
    void isForgottenWithAllThatItsClientHasNotGot() {
        romeo.send(chat(juliet.jid(), "one")).sync();
        hibernate();
        management().forget();
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
        assertThat(romeo.hasNothing()).isTrue();
        assertThat(server.account("juliet").offlineMessages()).isEmpty();
        assertThat(failed(0).attribute("h")).isNull();
    }

    @Test
    void canBeClosedByATest() {
        hibernate();
        server.stream(juliet.jid()).closeWithError("reset");
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("unavailable");
        assertThat(server.account("juliet").sessions()).isEmpty();
    }

    /** What the client has received meanwhile is nothing of its connection's. */
    @Test
    void isNotEndedByTheEndOfAnOlderConnection() {
        RawClient again = authenticated("juliet");
        again.send(resume(id, 0)).require("resumed");
        juliet.streamError();
        juliet.close();
        romeo.send(chat(juliet.jid(), "one"));
        assertThat(body(again.require("message"))).isEqualTo("one");
    }

    @Test
    void costsNoThreadAndLeavesNothing() {
        Set<Thread> before = LifecycleTest.threads();
        List<RawClient> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            RawClient one = RawClient.login(server, "rosaline", "r" + i);
            enable(one);
            one.close();
            all.add(one);
        }
        server.stream(all.get(999).jid()).disconnect();
        romeo.send(chat("rosaline@localhost/r0", "one")).sync();
        assertThat(LifecycleTest.threads()).isEqualTo(before);
        assertThat(server.account("rosaline").sessions()).hasSize(1000);
        expire();
        assertThat(server.sessions()).extracting(s -> s.jid().toString()).hasSize(2);
        server.stream(juliet.jid()).disconnect();
        server.close();
        assertThat(LifecycleTest.threads()).isSubsetOf(before).hasSize(before.size() - 1);
    }
}
