package example;

import static verona.Client.Connect.NEVER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Component;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppTest;

/** A component speaks for everybody at its domain. */
@XmppTest(scope = XmppTest.Scope.TEST)
@Tag("component")
class GoBetweenTest {

    @Client XmppClient orsino;
    @Component XmppComponent thePost;

    // Nobody has hired this one
    @Component(jid = "carrier.example", secret = "\"pigeons\"", connect = NEVER)
    XmppComponent aCarrier;

    @Test
    void aComponentSpeaksForEverybodyAtItsDomain() {
        orsino.sends(
                chat().to("viola@" + thePost.jid())
                        .id("errand")
                        .body("Once more, Cesario, says the man at " + thePost.jid()));
        thePost.receives(
                chat().from(orsino.fullJid())
                        .to("viola@" + thePost.jid())
                        .id("errand")
                        .body("Once more, Cesario, says the man at " + thePost.jid()));

        thePost.sends(
                message()
                        .type("headline")
                        .to(orsino.bareJid())
                        .from("viola@" + thePost.jid() + "/disguise")
                        .body("I'll do my best"));
        thePost.sends(
                chat().to(orsino.fullJid())
                        .from("viola@" + thePost.jid() + "/disguise")
                        .body("I'll do my best"));
        orsino.receives(
                chat().from("viola@" + thePost.jid() + "/disguise").body("I'll do my best"));

        // It answers for itself
        orsino.sends(iqGet("ping").to(thePost.jid()).with(ping()));
        thePost.receives(
                iqGet(capture("asked")).from(orsino.fullJid()).to(thePost.jid()).with(ping()));

        thePost.sends(iqResult(capture("asked")).to(orsino.fullJid()).from(thePost.jid()));
        orsino.receives(iqResult("ping").from(thePost.jid()));

        // And leaves
        thePost.disconnects();

        orsino.sends(chat().to("viola@" + thePost.jid()).body("Hear me"))
                .receives(message().type("error").from("viola@" + thePost.jid()));
    }
}
