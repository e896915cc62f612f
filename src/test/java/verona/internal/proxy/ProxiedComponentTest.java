package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.chat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppTest;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioRules;
import verona.server.XmppServer;
import verona.stanza.Placeholders;

/** A component behind a proxy, XEP-0114. */
@XmppTest
class ProxiedComponentTest {

    private static final String DOMAIN = "proxied.localhost";

    private final Reports reports = new Reports();
    private XmppServer server;
    private Scenario scenario;

    @BeforeEach
    void connect(XmppServer played) {
        server = new ServerThroughProxy(played, reports);
        server.addComponent(DOMAIN, "secret");
        scenario =
                new Scenario(
                        server,
                        new ScenarioRules(Duration.ofSeconds(20), true),
                        Placeholders.with(name -> name),
                        null);
    }

    @AfterEach
    void close() {
        scenario.close();
        server.removeComponent(DOMAIN);
        server.close();
    }

    private XmppComponent component(String secret) throws XmppStringprepException {
        return scenario.add(
                new ScenarioComponent.Identity(
                        "gateway",
                        JidCreate.domainBareFrom(DOMAIN),
                        secret,
                        true,
                        Endpoint.OF_THE_SERVER));
    }

    @Test
    void logsInAndTalks(@Client XmppClient romeo) throws Exception {
        XmppComponent gateway = component("secret");
        gateway.connects();
        gateway.sends(chat().from("juliet@" + DOMAIN).to(romeo.fullJid()).body("Hello"));
        romeo.receives(chat().from("juliet@" + DOMAIN).body("Hello"));
        romeo.sends(chat().to("juliet@" + DOMAIN).body("Welcome"));
        gateway.receives(chat().from(romeo.fullJid()).body("Welcome"));
        gateway.disconnects();
        assertThat(reports.awaitEnd()).isEqualTo("the program closed the stream");
        assertThat(reports.lines().get(0))
                .isEqualTo("logged in " + DOMAIN + " by handshake over TCP without TLS");
        assertThat(reports.lines("sent <message")).hasSize(1);
        assertThat(reports.lines("received <message")).hasSize(1);
    }

    @Test
    void isRefused() throws Exception {
        XmppComponent gateway = component("wrong");
        assertThatThrownBy(gateway::connects).hasMessageContaining("not-authorized");
        assertThat(reports.awaitEnd()).startsWith("stream error: not-authorized");
        assertThat(reports.lines().get(0)).isEqualTo("refused not-authorized");
    }
}
