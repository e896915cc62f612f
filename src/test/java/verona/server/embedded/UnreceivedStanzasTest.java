package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** What becomes of stanzas that a client has not got when its session ends. */
class UnreceivedStanzasTest extends HibernationTests {

    private static final String DELAY = "urn:xmpp:delay";

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
        requireUnavailable("message", "m");
    }

    /** RFC 6121 §8.5.3.2.3. */
    @Test
    void answersRequestsWithAnError() {
        romeo.send("<iq type='get' id='v' to='" + juliet.jid() + "'><x xmlns='x'/></iq>").sync();
        hibernate();
        expire();
        requireUnavailable("iq", "v");
    }

    /** Romeo reads that she has gone, and then that error. */
    private void requireUnavailable(String name, String id) {
        romeo.require("presence");
        Element error = romeo.require(name);
        assertThat(error.attribute("id")).isEqualTo(id);
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
}
