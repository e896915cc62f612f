package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Stanzas.*;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.MessageSpec;

/** What a program under test has sent and received, on the server that the run is for. */
@XmppTest
@Timeout(60)
class ProgramStepsTest {

    private static final String SM = "urn:xmpp:sm:3";

    @Client XmppClient juliet;
    @Client XmppClient romeo;
    @Program XmppProgram bot;

    private RawProgram program;

    private RawProgram logIn() throws IOException {
        program = RawProgram.logIn(bot);
        return program;
    }

    @AfterEach
    void stop() throws IOException {
        if (program != null) {
            program.close();
        }
    }

    private static String text(String id, XmppClient to) {
        return "<message xmlns='jabber:client' id='"
                + id
                + "' to='"
                + to.fullJid()
                + "'><body>Hello</body></message>";
    }

    @Test
    void saysAsPropertiesWhatItNeedsToLogIn() {
        Map<String, Object> values = new LinkedHashMap<>();
        bot.properties("shop.xmpp").forEach((name, value) -> values.put(name, value.get()));
        assertThat(values)
                .containsExactly(
                        entry("shop.xmpp.jid", bot.jid()),
                        entry("shop.xmpp.domain", bot.jid().getDomain()),
                        entry("shop.xmpp.password", bot.password()),
                        entry("shop.xmpp.host", bot.host()),
                        entry("shop.xmpp.port", bot.port()),
                        entry("shop.xmpp.certificate", bot.certificate()));
    }

    @Test
    void waitsForTheLogin() {
        assertThat(bot.isConnected()).isFalse();
        CompletableFuture<RawProgram> later =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return logIn();
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        bot.logsIn().logsIn();
        assertThat(bot.isConnected()).isTrue();
        assertThat(bot.fullJid().toString()).startsWith(bot.jid() + "/");
        assertThat(later.join().text()).contains(bot.fullJid());
    }

    @Test
    void takesWhatWasSent() throws IOException {
        logIn().say(text("1", romeo) + text("2", juliet) + text("3", romeo));
        ObservedStanza second = bot.sent(hello("2").to(juliet.fullJid()));
        assertThat(second.xml()).isEqualTo(text("2", juliet));
        assertThat(second).hasBody("Hello").hasId("2");
        assertThat(second.receiver()).isSameAs(bot);
        second.sentNext("<message id='1'/>");
        bot.sent(StanzaBuilder.buildMessage("3").setBody("Hello").to(romeo.fullJid()).build());
        romeo.receivesInOrder(hello("1"), hello("3"));
        bot.sentNothing();
        assertThatThrownBy(() -> bot.within(Duration.ofMillis(1)).sent("<message/>"))
                .isExactlyInstanceOf(StepError.class)
                .hasMessageStartingWith("bot sent: it sent nothing within ");
    }

    private static MessageSpec hello(String id) {
        return message().id(id).body("Hello");
    }

    @Test
    void takesSeveralThatWereSent() throws IOException {
        logIn().say(text("1", romeo) + text("2", romeo) + text("3", romeo));
        bot.sentInOrder("<message id='1'/>", "<message id='{scansion:capture:last}'/>");
        assertThat(bot.captured("last")).isEqualTo("2");
        program.say(text("4", romeo));
        ObservedStanzas both = bot.sentAll("<message id='4'/>", "<message id='3'/>");
        assertThat(both.get(1).element().attribute("id")).isEqualTo("3");
        both.sentNothing();
    }

    @Test
    void takesWhatWasReceived() throws IOException {
        logIn();
        juliet.sends(message().id("1").to(bot.fullJid()).body("Hello"));
        ObservedStanza first = bot.received(message().id("1").from(juliet.fullJid()));
        assertThat(first.as(Message.class).getBody()).isEqualTo("Hello");
        romeo.sends("<message id='2' to=\"${bot's full JID}\"/>");
        first.receivedNext("<message id='2'/>").receivedNothing();
        juliet.sends("<message id='3' to=\"${Bot's full JID}\"/>");
        romeo.sends("<message id='4' to=\"${Bot's full JID}\"/>");
        bot.receivedInOrder("<message id='3'/>", "<message id='4'/>").receivedNothing();
        juliet.sends("<message id='5' to=\"${Bot's full JID}\"/>");
        romeo.sends("<message id='6' to=\"${Bot's full JID}\"/>");
        bot.receivedAll("<message id='6'/>", "<message id='5'/>").receivedNothing("<message/>");
        program.await("id='6'").await(">");
    }

    @RepeatedTest(20)
    void deniesNothingThatIsOnItsWay() throws IOException {
        logIn();
        bot.logsIn();
        juliet.sends(message().id("1").to(bot.fullJid()));
        assertThatThrownBy(() -> bot.receivedNothing(message().id("1")))
                .isExactlyInstanceOf(StepError.class)
                .hasMessageStartingWith(
                        "bot receivedNothing: a stanza arrived that must not arrive");
        bot.received(message().id("1")).receivedNothing();
    }

    @RepeatedTest(20)
    void whatItHasSentIsHandledBeforeOthersAct() throws IOException {
        logIn().say(text("first", juliet));
        bot.sent("<message id='first'/>");
        romeo.sends(message().id("second").to(juliet.fullJid()));
        juliet.receivesNext("<message id='first'/>").receivesNext("<message id='second'/>");
        bot.receivedNothing();
        assertThat(program.say("<iq type='get' id='own'/>").await("own").text())
                .doesNotContain("verona-barrier");
    }

    /** Stanzas are counted (XEP-0198 §4), and the program has not sent the barriers. */
    @Test
    void barriersAreNotCounted() throws IOException {
        logIn().say("<enable xmlns='" + SM + "'/>").await("<enabled");
        countsItsOwnStanzas();
    }

    @Test
    void barriersAreNotCountedFromTheLogin(XmppServer server) throws IOException {
        assumeTrue(server instanceof EmbeddedServer, "only the embedded server has Bind 2");
        program = RawProgram.logInWithStreamManagement(bot);
        bot.logsIn();
        countsItsOwnStanzas();
    }

    private void countsItsOwnStanzas() throws IOException {
        for (int i = 0; i < 3; i++) {
            program.say(text("m" + i, juliet));
            bot.sent("<message id='m" + i + "'/>");
            romeo.sends(message().to(juliet.fullJid()));
            bot.sentNothing().receivedNothing();
        }
        assertThat(count(program.text(), "<a ")).isZero();
        program.say("<r xmlns='" + SM + "'/>").await("<a ").await(">");
        assertThat(program.text()).containsPattern("<a [^>]*\\bh=['\"]3['\"]");
        program.say("<presence/>");
        bot.sentNext("<presence/>");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void seesASessionResumed() throws IOException {
        logIn().say("<enable xmlns='" + SM + "' resume='true'/>").await("<enabled").await(">");
        String id = program.text().replaceFirst("(?s).*<enabled[^>]*\\bid=['\"]([^'\"]*).*", "$1");
        assertThatThrownBy(bot::resumes)
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith("bot resumes: it has begun a new session, as " + bot.jid());
        program.close();
        bot.eventually(() -> !bot.isConnected());
        juliet.sends(message().id("missed").to(bot.fullJid()));

        program = RawProgram.connect(bot).authenticate(bot.password());
        program.say("<resume xmlns='" + SM + "' h='0' previd='" + id + "'/>").await("<resumed");
        bot.resumes().logsIn().received(message().id("missed"));
        program.await("missed").say(text("1", juliet));
        bot.sent("<message id='1'/>");
        romeo.sends(message().to(juliet.fullJid()));
        juliet.receivesNext("<message id='1'/>");
        program.say("<r xmlns='" + SM + "'/>").await("<a ").await(">");
        assertThat(program.text()).containsPattern("<a [^>]*\\bh=['\"]1['\"]");
        assertThat(program.text()).doesNotContain("verona-barrier");
    }

    @Test
    void seesATlsProgram() throws IOException {
        program = RawProgram.connectDirectTls(bot).authenticate(bot.password()).bind();
        program.say(text("1", juliet));
        bot.sent("<message id='1'/>");
        juliet.receives("<message id='1'/>");
    }

    @Test
    void seesAComponent(@Program(component = true) XmppProgram gateway) throws IOException {
        program = RawProgram.logInAsComponent(gateway);
        gateway.logsIn();
        assertThat(gateway.fullJid().toString()).isEqualTo(gateway.jid().toString());
        juliet.sends(message().id("1").to("nurse@" + gateway.jid()));
        gateway.received(message().id("1").from(juliet.fullJid()));
        program.say(
                "<message id='2' from='nurse@"
                        + gateway.jid()
                        + "' to='"
                        + juliet.fullJid()
                        + "'/>");
        gateway.sent(message().id("2").to(juliet.fullJid()));
        romeo.sends(message().id("3").to(juliet.fullJid()));
        juliet.receivesInOrder("<message id='2'/>", "<message id='3'/>");
        gateway.sentNothing().receivedNothing();
        assertThatThrownBy(gateway::directTlsPort).isInstanceOf(IllegalStateException.class);
    }

    /** A program that logs in anew before its old connection is known to be over. */
    @Test
    void theLastLoginCounts() throws IOException {
        RawProgram old = logIn();
        bot.logsIn();
        String before = bot.fullJid().toString();
        logIn().say(text("1", juliet));
        bot.sent("<message id='1'/>");
        assertThat(bot.fullJid().toString()).isNotEqualTo(before);
        old.say(text("2", juliet));
        bot.sent("<message id='2'/>");
        old.logOut();
        juliet.receivesAll("<message id='1'/>", "<message id='2'/>");
        bot.logsIn().receivedNothing();
        assertThat(bot.isConnected()).isTrue();
    }

    /** Where the program ends its connection as it likes, that is not why others fail. */
    @Test
    void aProgramThatLeavesCutsNobodyOff() throws IOException {
        logIn().say(text("1", juliet));
        bot.sent("<message id='1'/>");
        program.close();
        juliet.receives("<message id='1'/>");
        bot.eventually(() -> !bot.isConnected());
        romeo.receivesNothing();
        juliet.receivesNothing();
    }
}
