package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** The fragments of docs/connections.md, run. */
@XmppTest
class ConnectionsExamplesTest {

    @Client(mechanism = "SCRAM-SHA-256, SCRAM-SHA-1", connect = LATER)
    XmppClient benvolio;

    @Test
    void saysWhatWasNegotiated() {
        assertThat(benvolio.connects().session().mechanism()).isEqualTo("SCRAM-SHA-256");
    }
}
