package verona.scenarios.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.vocabulary.Registration;

/** XEP-0077: a user's own registration, and those of others. */
@XmppTest
class RegistrationTest {

    private static final String REGISTER = "jabber:iq:register";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
    }

    private Element registration() {
        return romeo.sends(iqGet("get").to(server.domain()).with(Registration.query()))
                .receivesNext(iqResult("get"))
                .element()
                .child(REGISTER, "query");
    }

    /** §3.1. */
    @Test
    void tellsAnOwnerOfTheRegistrationThereIs() {
        Element registration = registration();
        assertThat(registration.child(REGISTER, "registered")).isNotNull();
        assertThat(registration.child(REGISTER, "username").text())
                .isEqualTo(romeo.bareJid().getLocalpart().toString());
        assertThat(registration.child(REGISTER, "password")).isNotNull();
    }

    /** §3.1. */
    @Test
    void tellsAnOwnerWhatTheFieldsAreFor() {
        Specification.otherwiseOnProsody(server, "XEP-0077 §3.1");
        assertThat(registration().child(REGISTER, "instructions").text()).isNotBlank();
    }

    /** §3.2: nobody removes the account of somebody else. */
    @Test
    void leavesTheAccountsOfOthersAlone() {
        juliet.sends(iqSet("remove").to(romeo.bareJid()).with(Registration.remove()))
                .receivesNext(iqError("remove"));
        romeo.disconnects().connects();
        assertThat(registration().child(REGISTER, "registered")).isNotNull();
    }

    /** §3.2. */
    @Test
    void saysThatAccountsOfOthersAreNotItsToRemove() {
        Specification.otherwiseOnProsody(server, "XEP-0077 §3.2");
        juliet.sends(iqSet("remove").to(romeo.bareJid()).with(Registration.remove()))
                .receivesNext(iqError("remove", forbidden));
    }
}
