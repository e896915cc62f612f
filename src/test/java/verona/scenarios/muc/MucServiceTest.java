package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.stanza.Element;
import verona.vocabulary.DataForm;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/** XEP-0050: the command of the chat service that destroys rooms, as Prosody has it. */
class MucServiceTest extends RoomScenarios {

    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final String DESTROY = "http://prosody.im/protocol/muc#destroy";

    @Client(jid = "admin@localhost", password = "password")
    XmppClient admin;

    @Client(jid = "admin@localhost", password = "password")
    XmppClient adminsPhone;

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
    }

    private static Element command() {
        return payload(COMMANDS, "command").withAttribute("node", DESTROY);
    }

    private Element rooms() {
        DataForm form = Forms.submit().formType(DESTROY).field("rooms", room, "none@" + service());
        return form.toElement();
    }

    /** What the service answers to that command. */
    private Element performs(XmppClient client, Element command) {
        return client.sends(iqSet("command").to(service()).with(command))
                .receives(iqResult("command").from(service()))
                .element()
                .child(COMMANDS, "command");
    }

    private void mayNotPerform(
            XmppClient client, Element command, StanzaError.Condition condition) {
        client.sends(iqSet("command").to(service()).with(command))
                .receivesNext(iqError("command", condition));
    }

    private Element completion(Element asked) {
        return command()
                .withAttribute("action", "complete")
                .withAttribute("sessionid", asked.attribute("sessionid"))
                .withChild(rooms());
    }

    private void romeoIsOutOfTheRoom() {
        romeo.receivesNext(
                presence()
                        .unavailable()
                        .from(room.as("Romeo"))
                        .with(Muc.user().destroy(Muc.destroy())));
    }

    /** XEP-0050 §2.4.1. */
    @Test
    void asksAnAdminWhichRoomsToDestroyAndDestroysThem() {
        Element asked = performs(admin, command().withAttribute("action", "execute"));
        assertThat(asked.attribute("status")).isEqualTo("executing");
        assertThat(asked.child(COMMANDS, "actions").children())
                .extracting(Element::name)
                .contains("complete");
        assertThat(asked.child("jabber:x:data", "x").toXml()).contains(room);
        Element done = performs(admin, completion(asked));
        assertThat(done.attribute("status")).isEqualTo("completed");
        assertThat(done.child(COMMANDS, "note").attribute("type")).isEqualTo("info");
        assertThat(done.child(COMMANDS, "note").text())
                .isEqualTo("The following rooms were destroyed:\n" + room);
        romeoIsOutOfTheRoom();
    }

    /** XEP-0050 §3.4: there is one form, so there is nothing before and after it. */
    @Test
    void offersNoActionButToComplete() {
        otherwiseOnProsody("XEP-0050 §3.4");
        assertThat(performs(admin, command()).child(COMMANDS, "actions").children())
                .extracting(Element::name)
                .containsExactly("complete");
    }

    /** XEP-0050 §3.3 and §4.4: the session is over. */
    @Test
    void endsASessionWithItsCommand() {
        differsOnProsody("XEP-0050 §3.3");
        Element asked = performs(admin, command());
        performs(admin, completion(asked));
        mayNotPerform(admin, completion(asked), bad_request);
    }

    /** XEP-0050 §3.4: at once, where the form is sent along. */
    @Test
    void destroysRoomsAtOnce() {
        Element done = performs(admin, command().withChild(rooms()));
        assertThat(done.attribute("status")).isEqualTo("completed");
        romeoIsOutOfTheRoom();
    }

    @Test
    void leavesRoomsAloneWhenTheCommandIsCancelled() {
        Element asked = performs(admin, command());
        Element cancel = command().withAttribute("sessionid", asked.attribute("sessionid"));
        Element done = performs(admin, cancel.withAttribute("action", "cancel"));
        assertThat(done.attribute("status")).isEqualTo("canceled");
        romeo.receivesNothing();
    }

    @Test
    void takesNoSessionOfSomebodyElse() {
        differsOnProsody("XEP-0050 §3.3");
        mayNotPerform(adminsPhone, completion(performs(admin, command())), bad_request);
        romeo.receivesNothing();
    }

    private Received discovers(XmppClient client, String node, boolean items) {
        return client.sends(
                        iqGet("discover")
                                .to(service())
                                .with(items ? Disco.items().node(node) : Disco.info().node(node)))
                .receives(iqResult("discover").from(service()));
    }

    private List<String> commandsFor(XmppClient client) {
        return discovers(client, COMMANDS, true).xpathAll("items:query/items:item/@node");
    }

    /** XEP-0050 §2.1 and §2.2. */
    @Test
    void offersCommandsToAdminsOnly() {
        mayNotPerform(romeo, command().withChild(rooms()), forbidden);
        assertThat(commandsFor(romeo)).isEmpty();
        assertThat(commandsFor(admin)).contains(DESTROY);
        Received info = discovers(admin, DESTROY, false);
        assertThat(info.xpath("info:query/info:identity/@category")).isEqualTo("automation");
        assertThat(info.xpath("info:query/info:identity/@type")).isEqualTo("command-node");
        assertThat(discovers(romeo, COMMANDS, false).xpath("info:query/info:identity/@type"))
                .isEqualTo("command-list");
        admin.sends(iqGet("info").to(service()).with(Disco.info()))
                .receivesNext(iqResult("info").with(Disco.info().feature(COMMANDS)));
    }

    /** XEP-0050 §2.1: a user for whom there is no command finds none announced. */
    @Test
    void announcesCommandsToAdminsOnly() {
        otherwiseOnProsody("XEP-0050 §2.1");
        Received info =
                romeo.sends(iqGet("info").to(service()).with(Disco.info()))
                        .receivesNext(iqResult("info"));
        assertThat(info.xpathAll("info:query/info:feature/@var")).doesNotContain(COMMANDS);
    }

    /** XEP-0030 §7. */
    @Test
    void knowsNoNodeThatIsNotForWhoAsks() {
        differsOnProsody("XEP-0030 §7");
        romeo.sends(iqGet("info").to(service()).with(Disco.info().node(DESTROY)))
                .receivesNext(iqError("info", item_not_found));
        romeo.sends(iqGet("items").to(service()).with(Disco.items().node("garden")))
                .receivesNext(iqError("items", item_not_found));
    }

    @Test
    void takesNoMessages() {
        romeo.sends(message().to(service()).body("x")).receivesNext(message().type("error"));
    }

    /** RFC 6120 §8.3.3.19: there is no service for them at this address. */
    @Test
    void saysThatItTakesNoMessages() {
        otherwiseOnProsody("XEP-0045 §17.2");
        romeo.sends(message().to(service()).body("x"))
                .receivesNext(message().error(service_unavailable));
    }
}
