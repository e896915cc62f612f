package verona.scenarios.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;
import static verona.server.ServerAuthentication.CERTIFICATES;

import org.junit.jupiter.api.Test;
import verona.RemoteServer;
import verona.Server;
import verona.server.ServerException;

/** XEP-0178 §3: servers that prove by certificates who they are. */
class CertificatesBetweenServersTest extends FederationScenarios {

    @Server(authentication = CERTIFICATES)
    RemoteServer capulet;

    private void romeoAsks(String id) {
        romeo.sends(
                "<message type='chat' id='%s' to='%s'><body>Art thou fair?</body></message>"
                        .formatted(id, juliet.fullJid()));
    }

    @Test
    void exchangeStanzas() {
        romeoAsks("asks1");
        juliet.receives(chat().from(romeo.fullJid()));
        juliet.sends(chat().to(romeo.fullJid()).body("Neither"));
        romeo.receives(chat().from(juliet.fullJid()).body("Neither"));
        capulet.link().disconnect();
        romeoAsks("asks2");
        juliet.receives(chat().from(romeo.fullJid()));
    }

    @Test
    void theSenderGetsAnErrorIfTheCertificateIsForAnotherDomain() {
        capulet.server().federation().presentCertificateOf("montague.example");
        romeoAsks("asks3");
        assertThat(romeo.receives("<message type='error' id='asks3'/>").toString())
                .containsAnyOf("<remote-server-not-found", "<remote-server-timeout");
        juliet.receivesNothing();
    }

    @Test
    void theirStanzasCantBeSeen() {
        assertThatThrownBy(() -> capulet.link().next().drop())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("encrypted")
                .hasMessageContaining("authentication = DIALBACK");
    }
}
