package example;

import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.vocabulary.Commands;
import verona.vocabulary.Registration;

/** mod_scansion_record on host 'localhost' recording started 1601-01-06T20:00:00Z. */
@XmppTest(scope = XmppTest.Scope.TEST)
class RecordedTest {

    @Client(jid = "admin@localhost/DfN9VE", password = "password")
    XmppClient admin;

    @Client(jid = "steward@localhost/mK0dD6", password = "password", connect = LATER)
    XmppClient steward;

    @Test
    void recorded() {
        admin.sends(
                iqSet("b1")
                        .to("conference.localhost")
                        .lang("en")
                        .with(Commands.command("urn:example:revels")));
        admin.receives(iqError("b1").from("conference.localhost"));

        steward.connects();
        steward.sends(iqSet("b2").with(Registration.query().username("steward").password("cakes")))
                .receives(iqResult("b2"));

        steward.sends(message().to(admin.fullJid()).body("No more cakes and ale"));
        admin.receives(
                anyMessage()
                        .from(steward.fullJid())
                        .to(admin.fullJid())
                        .body("No more cakes and ale"));

        // recording ended on 1601-01-06T23:00:00Z
    }
}
