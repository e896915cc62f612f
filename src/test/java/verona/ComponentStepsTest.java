package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Client.Connect.NEVER;
import static verona.Stanzas.*;

import java.time.Duration;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import verona.server.XmppServer;
import verona.vocabulary.Disco;

/** A component in a scenario, on any server. */
@XmppTest
class ComponentStepsTest {

    @Client XmppClient romeo;
    @Component XmppComponent gateway;

    private String at(String localpart) {
        return localpart + "@" + gateway.jid();
    }

    @Test
    void isBehindADomainBelowTheServers(XmppServer server) {
        assertThat(gateway.name()).isEqualTo("gateway");
        assertThat(gateway.jid().toString()).matches("gateway-\\w+\\." + server.domain());
        assertThat(gateway.isConnected()).isTrue();
    }

    @Test
    void talksForEveryAddressOfItsDomain() {
        romeo.sends(chat().to(at("nurse")).body("Hello"));
        ReceivedBy<XmppComponent> greeting =
                gateway.receives(chat().from(romeo.fullJid()).to(at("nurse")).body("Hello"));
        assertThat(greeting.receiver()).isSameAs(gateway);
        assertThat(greeting.as(Message.class).getBody()).isEqualTo("Hello");
        greeting.sends(chat().from(at("nurse") + "/here").to(romeo.fullJid()).body("Good morrow"));
        romeo.receives(chat().from(at("nurse") + "/here").body("Good morrow"));
    }

    @Test
    void speaksForItsDomainWhereNoAddressIsSaid() {
        gateway.sends(chat().to(romeo.fullJid()).body("Hello"));
        romeo.receives(chat().from(gateway.jid()).body("Hello"));
        gateway.sends("<message to=\"${Romeo's full JID}\"><body>Again</body></message>");
        romeo.receives("<message from=\"${gateway's JID}\"><body>Again</body></message>");
        gateway.sends(StanzaBuilder.buildMessage().to(romeo.fullJid()).setBody("Smack").build());
        romeo.receives(message().from(gateway.jid()).body("Smack"));
        romeo.receivesNothing();
    }

    @Test
    void isFoundByItsNameInPlaceholders() {
        romeo.sends("<message to=\"a@${Gateway's full JID}\" id='1'/>");
        gateway.receives(
                "<message to=\"a@${Gateway's JID}\" from=\"${Romeo's full JID}\" id='1'/>");
    }

    @Test
    void answersAndAsks() {
        romeo.sends(
                iqGet("version1").to(gateway.jid()).with(payload("jabber:iq:version", "query")));
        gateway.receives(iqGet("version1").with(payload("jabber:iq:version", "query")));
        gateway.sends(iqResult("version1").to(romeo.fullJid()));
        romeo.receives(iqResult("version1").from(gateway.jid()));

        gateway.sends(iqGet("time1").from(at("nurse")).to(romeo.fullJid()).with(ping()));
        romeo.receives(iqGet("time1").from(at("nurse"))).sends(iqResult("time1").to(at("nurse")));
        gateway.receives(iqResult("time1").from(romeo.fullJid()).to(at("nurse")));
    }

    @Test
    void asksTheServer(XmppServer server) {
        gateway.sends(iqGet("items1").to(server.domain()).with(Disco.items()))
                .receives(iqResult("items1").from(server.domain()).to(gateway.jid()))
                .receivesNothing();
    }

    @Test
    void sharesCapturesWithClients() {
        gateway.sends("<message to=\"${Romeo's full JID}\" id='of-the-gateway'/>");
        romeo.receives("<message id='{scansion:capture:id}'/>");
        romeo.sends(message().to(gateway.jid()).id(capture("id")));
        gateway.receives("<message id='of-the-gateway'/>");
        assertThat(gateway.captured("id")).isEqualTo("of-the-gateway");
    }

    @Test
    void learnsOfPresenceAndTellsItsOwn() {
        romeo.sends(presence());
        romeo.receives(presence().from(romeo.fullJid()));
        romeo.sends(presence().to(at("nurse")).show("dnd"));
        gateway.receives(presence().from(romeo.fullJid()).to(at("nurse")).show("dnd"));
        gateway.sends(presence().from(at("nurse") + "/x").to(romeo.bareJid()));
        romeo.receives(presence().from(at("nurse") + "/x"));
        romeo.disconnects();
        gateway.receives(presence().type("unavailable").from(romeo.fullJid()).to(at("nurse")));
    }

    @RepeatedTest(20)
    void actsInTheOrderOfTheScenario(@Client XmppClient juliet) {
        gateway.sends(chat().to(juliet.fullJid()).body("first"));
        romeo.sends(chat().to(juliet.fullJid()).body("second"));
        gateway.sends(chat().to(juliet.fullJid()).body("third"));
        juliet.receivesNext(chat().body("first"));
        juliet.receivesNext(chat().body("second"));
        juliet.receivesNext(chat().body("third"));
        gateway.receivesNothing();
    }

    @Test
    void receivesNothingThatIsOnItsWay() {
        romeo.sends(chat().to(gateway.jid()).body("Hello"));
        assertThatThrownBy(() -> gateway.receivesNothing())
                .isInstanceOf(StepError.class)
                .hasMessageContaining("gateway receivesNothing");
    }

    @Test
    void sendsWhatIsSaidRaw() {
        gateway.sendsRaw(
                "<message xmlns='jabber:component:accept' from=\"x@${gateway's JID}\""
                        + " to=\"${Romeo's full JID}\"><body>Raw</body></message>");
        romeo.receives(message().from(at("x")).body("Raw"));
    }

    @Test
    void refusesWhatIsNoStanza() {
        assertThatThrownBy(() -> gateway.sends("<handshake/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which is no stanza");
        gateway.sends(
                "<message xmlns='jabber:component:accept' to=\"${Romeo's full JID}\" id='1'/>");
        romeo.receives(message().id("1"));
    }

    @Test
    void comesAndGoes() {
        assertThat(gateway.disconnects().isConnected()).isFalse();
        romeo.sends(iqGet("1").to(gateway.jid()).with(ping()));
        romeo.receives(iqError("1").from(gateway.jid()));
        assertThat(gateway.connects().isConnected()).isTrue();
        romeo.sends(message().to(gateway.jid()).id("2"));
        gateway.receives(message().id("2"));
        gateway.drops();
        assertThatThrownBy(() -> gateway.sends(message().to(romeo.fullJid())))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("it has dropped");
    }

    @Test
    void isThereForTheServerBeforeItConnects(
            @Component(connect = LATER) XmppComponent later,
            @Component(connect = NEVER) XmppComponent never) {
        romeo.sends(iqGet("1").to(later.jid()).with(ping())).receives(iqError("1"));
        romeo.sends(iqGet("2").to(later.connects().jid()).with(ping()));
        later.receives(iqGet("2"));
        assertThatThrownBy(never::connects)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never is declared with connect = NEVER");
    }

    @Test
    void endsTheStepThatWaitsWhenTheServerRemovesIt(XmppServer server) {
        server.removeComponent(gateway.jid().toString());
        assertThatThrownBy(
                        () -> gateway.within(Duration.ofMinutes(1)).receives(chat().body("Hello")))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("stream error: host-gone");
        assertThat(gateway.isConnected()).isFalse();
    }
}
