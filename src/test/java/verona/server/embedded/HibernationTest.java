package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ResourceConflict;
import verona.stanza.Element;

/** How a session without a connection ends. */
@Isolated("counts what the JVM has")
class HibernationTest extends HibernationTests {

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
