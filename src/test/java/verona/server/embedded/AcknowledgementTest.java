package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.Limits;
import verona.server.embedded.options.StreamManagementOptions;
import verona.stanza.Element;

/** Counts and acknowledgements, XEP-0198 §4 and §6. */
class AcknowledgementTest extends StreamManagementTests {

    @Test
    void countsStanzasFromThenOn() {
        RawClient romeo = bound("romeo");
        romeo.send("<presence/>").sync().forget();
        enable(romeo);
        assertThat(handled(romeo)).isEqualTo("0");
        romeo.send("<message to='juliet@localhost'/><presence/><iq type='result' id='1'/>");
        romeo.first(stanza -> stanza.name().equals("presence"));
        assertThat(handled(romeo)).isEqualTo("3");
        assertThat(server.stream(romeo.jid()).management().handled()).isEqualTo(3);
    }

    /** §4: it has been handled, whatever came of it. */
    @Test
    void countsWhatItRefuses() {
        RawClient romeo = bound("romeo");
        enable(romeo);
        romeo.send("<message to='@'/><iq type='get' id='1'/>");
        romeo.require("message");
        romeo.require("iq");
        assertThat(handled(romeo)).isEqualTo("2");
    }

    @Test
    void countsNoElementsThatAreNoStanzas() {
        RawClient romeo = bound("romeo");
        enable(romeo);
        romeo.send(
                "<inactive xmlns='urn:xmpp:csi:0'/>" + a(0) + "<active xmlns='urn:xmpp:csi:0'/>");
        assertThat(handled(romeo)).isEqualTo("0");
    }

    @Test
    void keepsWhatIsNotAcknowledged() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        enable(juliet);
        EmbeddedStreamManagement management = server.stream(juliet.jid()).management();
        romeo.send(chat(juliet.jid(), "one", "two")).sync();
        assertThat(management.unacknowledged())
                .extracting(StreamManagementTests::body)
                .containsExactly("one", "two");
        juliet.send(a(1));
        assertThat(management.unacknowledged())
                .extracting(StreamManagementTests::body)
                .containsExactly("two");
        juliet.send(a(2));
        assertThat(management.unacknowledged()).isEmpty();
    }

    @Test
    void endsTheStreamOfAClientThatAcknowledgesTooMuch() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        enable(juliet);
        romeo.send(chat(juliet.jid(), "one")).sync();
        juliet.require("message");
        juliet.send(a(2));
        Element error = juliet.require("error");
        juliet.requireEnd();
        assertThat(error.children().get(0).name()).isEqualTo("undefined-condition");
        Element tooHigh = error.child(SM, "handled-count-too-high");
        assertThat(tooHigh).as(error.toXml()).isNotNull();
        assertThat(tooHigh.attribute("h")).isEqualTo("2");
        assertThat(tooHigh.attribute("send-count")).isEqualTo("1");
        assertThat(server.account("juliet").sessions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h='-1'", "h='many'", "h='4294967296'"})
    void endsTheStreamOfAClientThatAcknowledgesNoNumber(String h) {
        RawClient romeo = bound("romeo");
        enable(romeo);
        romeo.send("<a xmlns='" + SM + "' " + h + "/>");
        assertThat(romeo.streamError()).isEqualTo("bad-format");
    }

    @Test
    void asksForAnAcknowledgementAfterFiveStanzas() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        enable(juliet);
        romeo.send(chat(juliet.jid(), "1", "2", "3", "4")).sync();
        server.stream(juliet.jid()).management().requestAcknowledgement();
        for (int i = 0; i < 4; i++) {
            juliet.require("message");
        }
        juliet.require("r");
        romeo.send(chat(juliet.jid(), "1", "2", "3", "4", "5", "6"));
        for (int i = 0; i < 5; i++) {
            juliet.require("message");
        }
        juliet.require("r");
        juliet.require("message");
    }

    @Test
    void neverAsksIfATestSaysSo() {
        try (EmbeddedServer other = started(StreamManagementOptions.DEFAULT.withRequestAfter(0));
                RawClient romeo = RawClient.login(other, "romeo", "test")) {
            enable(romeo);
            romeo.send("<presence/>".repeat(100)).sync();
            assertThat(romeo.unread()).hasSize(100).allMatch(e -> e.name().equals("presence"));
        }
    }

    @Test
    void withholdsAcknowledgementsUntilTheyAreReleased() {
        RawClient romeo = bound("romeo");
        enable(romeo);
        romeo.sync();
        EmbeddedStreamManagement management = server.stream(romeo.jid()).management();
        management.withholdAcknowledgements();
        romeo.sync();
        assertThat(handled(romeo)).isEqualTo("1");
        management.releaseAcknowledgements();
        assertThat(romeo.require("a").attribute("h")).isEqualTo("2");
        assertThat(handled(romeo)).isEqualTo("2");
    }

    @Test
    void saysOnResumptionWhatItHasWithheld() {
        RawClient romeo = bound("romeo");
        String id = enable(romeo);
        server.stream(romeo.jid()).management().withholdAcknowledgements();
        romeo.sync();
        cut(romeo);
        RawClient again = authenticated("romeo");
        assertThat(again.send(resume(id, 1)).require("resumed").attribute("h")).isEqualTo("1");
    }

    @Test
    void releasesNothingThatIsNotWithheld() {
        RawClient romeo = bound("romeo");
        enable(romeo);
        server.stream(romeo.jid()).management().releaseAcknowledgements();
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void acknowledgesFalselyIfATestSaysSo() {
        RawClient romeo = bound("romeo");
        enable(romeo);
        server.stream(romeo.jid()).management().acknowledge(1597);
        assertThat(romeo.require("a").attribute("h")).isEqualTo("1597");
        assertThat(handled(romeo)).isEqualTo("0");
    }

    @Test
    void commandsNothingWhereItIsNotEnabled() {
        RawClient romeo = bound("romeo");
        EmbeddedStreamManagement management = server.stream(romeo.jid()).management();
        assertThat(management.isEnabled()).isFalse();
        assertThat(management.isHibernating()).isFalse();
        assertThat(management.unacknowledged()).isEmpty();
        assertThat(management.handled()).isZero();
        assertThatThrownBy(management::requestAcknowledgement)
                .isInstanceOf(ServerException.class)
                .hasMessage(romeo.jid() + " has not enabled stream management (XEP-0198)");
    }

    @Test
    void countsAFaultOnTheWayAsTheClientDoes() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        enable(juliet);
        EmbeddedStream stream = server.stream(juliet.jid());
        stream.next().drop();
        stream.next().duplicate();
        romeo.send(chat(juliet.jid(), "dropped", "twice", "last")).sync();
        assertThat(stream.management().unacknowledged())
                .extracting(StreamManagementTests::body)
                .containsExactly("twice", "twice", "last");
        juliet.send(a(3));
        assertThat(stream.management().unacknowledged()).isEmpty();
    }

    @Test
    void endsTheSessionOfAClientThatAcknowledgesTooLittle() {
        Limits limits = Limits.DEFAULT.withBacklog(10_000);
        try (EmbeddedServer other =
                        withAccounts(
                                EmbeddedServer.start(
                                        EmbeddedServerOptions.DEFAULT.withLimits(limits)));
                RawClient romeo = RawClient.login(other, "romeo", "test")) {
            enable(romeo);
            for (int i = 0; i < 200; i++) {
                romeo.send("<presence><status>" + "o".repeat(100) + "</status></presence>");
            }
            assertThat(romeo.streamError()).isEqualTo("policy-violation");
            assertThat(other.sessions()).isEmpty();
        }
    }
}
