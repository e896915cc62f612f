package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;
import static verona.server.ServerAuthentication.DIALBACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.Federation;
import verona.server.Servers;
import verona.server.XmppServer;

/** The examples of docs/servers.md. */
class ServerExamplesTest {

    @Nested
    @XmppTest(serverName = "myserver")
    class GreetingTest {

        @Client XmppClient romeo;
        @Client XmppClient juliet;

        @Test
        void deliversAGreeting(XmppServer server) {
            romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
            juliet.receives(chat().from(romeo.fullJid()).body("Hello"));
            assertThat(server.description()).startsWith("my server at 127.0.0.1:");
        }
    }

    @Test
    void exchangesStanzasBetweenTwoServers() {
        try (XmppServer montague = start("montague.lit");
                XmppServer capulet = start("capulet.lit")) {
            Federation here = montague.federation();
            Federation there = capulet.federation();
            here.addPeer("capulet.lit", capulet.host(), there.port(), DIALBACK);
            there.addPeer("montague.lit", montague.host(), here.port(), DIALBACK);
            assertThat(List.of(montague.domain(), capulet.domain()))
                    .containsExactly("montague.lit", "capulet.lit");
        }
    }

    private static XmppServer start(String domain) {
        return Servers.provider("embedded").start(domain, System::getProperty);
    }

    @Test
    void namesAFurtherExternalServer() {
        try (XmppServer server = new StagingProvider().start(setting -> null)) {
            assertThat(server.description())
                    .isEqualTo("external server staging.example.org at 127.0.0.1:15222");
            assertThat(server.mucDomain()).isEqualTo("conference.staging.example.org");
        }
    }

    @Test
    void readsItsSettings() {
        Map<String, String> settings =
                Map.of("verona.server", "myserver", "verona.myserver.title", "the new one");
        try (XmppServer server = Servers.start(settings::get)) {
            assertThat(server.description()).startsWith("the new one at ");
        }
    }
}
