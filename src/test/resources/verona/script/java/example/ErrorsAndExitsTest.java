package example;

import static org.jivesoftware.smack.packet.StanzaError.Condition.gone;
import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static org.jivesoftware.smack.packet.StanzaError.Condition.resource_constraint;
import static org.jivesoftware.smack.packet.StanzaError.Type.CANCEL;
import static org.jivesoftware.smack.packet.StanzaError.Type.WAIT;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** What goes wrong, and in whose words. */
@XmppTest
class ErrorsAndExitsTest {

    @Client XmppClient prospero;
    @Client XmppClient ariel;

    @Test
    void whatGoesWrongAndInWhoseWords() {
        prospero.sends(
                """
                <iq type='set' id='task' to="${Ariel's full JID}">
                  <raise xmlns='urn:example:storm'>
                    <ship>King's</ship>
                    <wind force='12'/>
                  </raise>
                </iq>""");
        ariel.receives(
                """
                <iq type='set' id='task' from="${Prospero's full JID}">
                  <raise xmlns='urn:example:storm'>
                    <ship>King's</ship>
                    <wind force='12'/>
                  </raise>
                </iq>""");

        ariel.sends(
                iqError("task")
                        .to(prospero.fullJid())
                        .error(
                                stanzaError(resource_constraint)
                                        .type(WAIT)
                                        .by("island.example")
                                        .text("Is there more toil?")
                                        .application(
                                                payload("urn:example:storm", "toil")
                                                        .withAttribute("more", "yes"))));
        prospero.receives(
                iqError("task")
                        .from(ariel.fullJid())
                        .error(stanzaError(resource_constraint).type(WAIT).text(anyValue())));

        // An error that says no more than what it is
        ariel.sends(iqError("again", gone).to(prospero.fullJid()));
        prospero.receives(iqError("again", gone));

        // One that has words of its own
        ariel.sends(
                """
                <message type='error' id='rough' to="${Prospero's full JID}">
                  <body>Where the bee sucks</body>
                  <error type='modify'>
                    <redirect xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:milan@localhost</redirect>
                  </error>
                </message>""");
        prospero.receives(message().type("error").id("rough").with("<error type='modify'/>"));

        // One of which it is not said what it is
        ariel.sends(
                iqError("nothing")
                        .to(prospero.fullJid())
                        .error(stanzaError(item_not_found).type(CANCEL)));
        prospero.receives(iqError("nothing"));

        // Strictly so, and a headline, for no archive adds to those
        ariel.sends(
                message()
                        .type("headline")
                        .to(prospero.fullJid())
                        .id("song")
                        .body("Full fathom five"));
        prospero.receives(
                """
                <message scansion:strict='true' from="${Ariel's full JID}"
                         to="${Prospero's full JID}" type='headline' id='song'
                         xml:lang='{scansion:any}'>
                  <body>Full fathom five</body>
                </message>""");

        ariel.sends(
                message()
                        .to(prospero.fullJid())
                        .id("sea")
                        .with("<x xmlns='urn:example:change' rich='yes' strange='yes'/>")
                        .body(""));
        prospero.receives(
                anyMessage()
                        .id("sea")
                        .with("<x xmlns='urn:example:change' rich='yes' strange='yes'/>"));

        ariel.sends(presence().to(prospero.fullJid()).attribute("exit", "left"));
        prospero.receives(anyPresence().from(ariel.fullJid()).attribute("exit", "left"));

        // What is no stanza ends the revels
        ariel.sendsRaw("<spell xmlns='urn:example:storm' broken='yes'/>");
        prospero.receives(presence().unavailable().from(ariel.fullJid()));

        ariel.connects();
        ariel.disconnects();

        prospero.sends(
                message().type("headline").to(ariel.bareJid()).body("Our revels now are ended"));
        prospero.receivesNothing();
    }
}
