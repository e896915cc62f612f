package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** Sessions that go on over another connection, XEP-0198 §5. */
class StreamResumptionTest extends StreamManagementTests {

    private RawClient romeo;
    private RawClient juliet;
    private String id;

    @BeforeEach
    void connect() {
        romeo = bound("romeo");
        juliet = bound("juliet");
        id = enable(juliet);
    }

    private EmbeddedStreamManagement management() {
        return server.stream("juliet@localhost").management();
    }

    /** Juliet has cut the connection, and resumes over another. */
    private RawClient resumed(long h) {
        RawClient again = authenticated("juliet");
        Element resumed = again.send(resume(id, h)).require("resumed");
        assertThat(resumed.attribute("previd")).isEqualTo(id);
        return again;
    }

    private void say(String... bodies) {
        romeo.send(chat(juliet.jid(), bodies)).sync();
    }

    @Test
    void bringsWhatWasNotAcknowledgedOnceAndInOrder() {
        say("one", "two", "three");
        juliet.send(a(1));
        cut(juliet);
        assertThat(management().isHibernating()).isTrue();
        say("four", "five");

        RawClient again = resumed(2);

        assertThat(management().isHibernating()).isFalse();
        again.sync();
        assertThat(bodies(again)).containsExactly("three", "four", "five");
        say("six");
        again.sync();
        assertThat(bodies(again)).containsExactly("three", "four", "five", "six");
        assertThat(server.account("juliet").sessions())
                .extracting(session -> session.jid().toString())
                .containsExactly(juliet.jid());
    }

    @Test
    void saysHowManyStanzasItHasHandled() {
        juliet.send(chat("romeo@localhost/test", "one", "two")).sync();
        cut(juliet);
        RawClient again = authenticated("juliet");
        assertThat(again.send(resume(id, 1)).require("resumed").attribute("h")).isEqualTo("3");
        again.send(chat("romeo@localhost/test", "three"));
        assertThat(handled(again)).isEqualTo("4");
    }

    @Test
    void letsAnAbandonedStanzaBeSentAgain() {
        juliet.send("<message to='romeo@localhost/test'><bo");
        cut(juliet);
        RawClient again = resumed(0);
        again.send(chat("romeo@localhost/test", "whole"));
        assertThat(body(romeo.require("message"))).isEqualTo("whole");
    }

    @Test
    void asksAtOnceWhetherWhatItHasSentAgainHasArrived() {
        say("one");
        cut(juliet);
        RawClient again = resumed(0);
        again.require("message");
        again.require("r");
    }

    @Test
    void canBeDoneAgainAndAgain() {
        RawClient latest = juliet;
        for (int i = 0; i < 3; i++) {
            cut(latest, juliet.jid());
            say("while it is cut off " + i);
            latest = resumed(i);
            assertThat(body(latest.require("message"))).endsWith(" " + i);
        }
    }

    /** The client has not got the answer. */
    @Test
    void canBeDoneAgainWithTheSameCount() {
        say("one");
        cut(juliet);
        cut(resumed(0), juliet.jid());
        assertThat(body(resumed(0).require("message"))).isEqualTo("one");
    }

    @Test
    void closesAStreamThatTheServerTakesForOpen() {
        say("one");
        RawClient again = resumed(0);
        assertThat(body(again.require("message"))).isEqualTo("one");
        assertThat(juliet.streamError()).isEqualTo("conflict");
        say("two");
        again.require("r");
        assertThat(body(again.require("message"))).isEqualTo("two");
        assertThat(server.account("juliet").sessions()).hasSize(1);
    }

    @Test
    void keepsThePresenceOfTheSession() {
        juliet.send("<presence><show>away</show></presence>").sync();
        cut(juliet);
        RawClient again = resumed(0);
        again.require("presence");
        assertThat(server.account("juliet").sessions().get(0).isAvailable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h='0'", "previd='x'", "previd='x' h='-1'"})
    void isRefusedIfSomethingIsMissing(String attributes) {
        RawClient again = authenticated("juliet");
        again.send("<resume xmlns='" + SM + "' " + attributes + "/>");
        assertThat(failure(again)).isEqualTo("bad-request");
    }

    @Test
    void isRefusedWhereThereIsNoSuchSession() {
        RawClient again = authenticated("juliet");
        again.send(resume("no-such-id", 0));
        Element failed = again.require("failed");
        assertThat(failed.children().get(0).is(STANZAS, "item-not-found")).isTrue();
        assertThat(failed.attribute("h")).isNull();
        again.bind("other");
        enable(again);
    }

    @Test
    void isRefusedWhereTheSessionIsSomebodyElses() {
        cut(juliet);
        RawClient thief = authenticated("romeo");
        thief.send(resume(id, 0));
        assertThat(failure(thief)).isEqualTo("item-not-found");
        assertThat(management().isHibernating()).isTrue();
    }

    @Test
    void isRefusedBeforeAuthentication() {
        cut(juliet);
        RawClient somebody = opened();
        somebody.send(resume(id, 0));
        assertThat(failure(somebody)).isEqualTo("unexpected-request");
    }

    @Test
    void isRefusedOnAStreamThatHasAResource() {
        cut(juliet);
        RawClient other = bound("juliet", "other");
        other.send(resume(id, 0));
        assertThat(failure(other)).isEqualTo("unexpected-request");
    }

    @Test
    void isRefusedWithoutResumption() {
        RawClient plain = bound("juliet", "plain");
        plain.send("<enable xmlns='" + SM + "'/>").require("enabled");
        cut(plain);
        assertThat(server.account("juliet").sessions()).hasSize(1);
    }

    @Test
    void endsTheNewStreamAloneIfItsClientClaimsTooMuch() {
        say("one");
        cut(juliet);
        RawClient again = authenticated("juliet");
        again.send(resume(id, 2));
        assertThat(again.streamError()).isEqualTo("undefined-condition");
        assertThat(management().isHibernating()).isTrue();
        assertThat(body(resumed(0).require("message"))).isEqualTo("one");
    }

    @Test
    void goesOnWithAllThatTheServerKeepsOfASession() {
        juliet.ask("set", "", "<enable xmlns='urn:xmpp:carbons:2'/>");
        RawClient phone = bound("juliet", "phone");
        cut(juliet);
        phone.send(chat("romeo@localhost/test", "from the phone")).sync();
        RawClient again = resumed(1);
        assertThat(again.require("message").child("urn:xmpp:carbons:2", "sent")).isNotNull();
    }

    @Test
    void bringsWhatARoomHasSaidMeanwhile() {
        String join =
                "<presence to='room@conference.localhost/%s'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>";
        romeo.send(join.formatted("Romeo")).sync();
        romeo.send(
                        "<iq type='set' id='c' to='room@conference.localhost'><query"
                                + " xmlns='http://jabber.org/protocol/muc#owner'><x"
                                + " xmlns='jabber:x:data' type='submit'/></query></iq>")
                .sync();
        juliet.send(join.formatted("Juliet")).sync();
        long before = juliet.unread().stream().filter(e -> !e.name().equals("r")).count() + 1;
        romeo.sync().forget();
        cut(juliet);
        romeo.send(
                "<message to='room@conference.localhost' type='groupchat'>"
                        + "<body>Who is there?</body></message>");
        assertThat(body(romeo.require("message"))).isEqualTo("Who is there?");
        assertThat(server.room("room").occupants()).hasSize(2);
        RawClient again = resumed(before);
        assertThat(body(again.require("message"))).isEqualTo("Who is there?");
    }

    @Test
    void isNotPossibleAfterTheServerHasForgottenTheSession() {
        management().forget();
        cut(juliet);
        assertThat(server.account("juliet").sessions()).isEmpty();
        RawClient again = authenticated("juliet");
        again.send(resume(id, 0));
        assertThat(again.require("failed").attribute("h")).isNull();
    }

    @Test
    void bringsACorruptedStanzaAsItWasMeant() {
        server.stream(juliet.jid()).next("message").corrupt();
        say("one");
        cut(juliet);
        assertThat(body(resumed(0).require("message"))).isEqualTo("one");
    }

    @Test
    void isNotPossibleForAnonymousClients() {
        RawClient somebody = opened();
        somebody.auth("ANONYMOUS", "");
        somebody.require("success");
        somebody.openStream();
        somebody.bind("test");
        somebody.send("<enable xmlns='" + SM + "' resume='true'/>");
        assertThat(somebody.require("enabled").attributes()).isEmpty();
    }
}
