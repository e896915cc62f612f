package example;

import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

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
                """
                <iq xml:lang='en' type='set' id='b1' to='conference.localhost'>
                  <command xmlns='http://jabber.org/protocol/commands' node='urn:example:revels'/>
                </iq>""");
        admin.receives(iqError("b1").from("conference.localhost"));

        steward.connects();
        steward.sends(
                """
                <iq type='set' id='b2'>
                  <query xmlns='jabber:iq:register'>
                    <username>steward</username>
                    <password>cakes</password>
                  </query>
                </iq>""");
        steward.receives(iqResult("b2"));

        steward.sends(message().to(admin.fullJid()).body("No more cakes and ale"));
        admin.receives(
                anyMessage()
                        .from(steward.fullJid())
                        .to(admin.fullJid())
                        .body("No more cakes and ale"));

        // recording ended on 1601-01-06T23:00:00Z
    }
}
