package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/** XEP-0045 §7.2.10 and §10.1: a room that is being made, and one that is not there. */
class MucNewRoomTest extends RoomScenarios {

    @Client(account = "romeo", resource = "phone")
    XmppClient phone;

    @Room XmppRoom missing;

    @BeforeEach
    void ignoreThePresenceOfTheRoom() {
        ignoresThePresenceOfTheRoom(phone);
    }

    private static void joins(XmppClient client, CharSequence occupant) {
        client.sends(presence().to(occupant).with(Muc.join()));
    }

    private void romeoBeginsTheRoom() {
        joins(romeo, room.as("Romeo"));
        romeo.receivesNext(presence().from(room.as("Romeo")).with(Muc.user().status(201)));
        romeo.receivesNext(groupchat().emptySubject());
    }

    /** XEP-0045 §7.2.10 and §10.1.2. */
    @Test
    void keepsOthersOutUntilTheRoomIsConfigured() {
        romeoBeginsTheRoom();
        joins(juliet, room.as("Juliet"));
        juliet.receivesNext(presence().error(item_not_found));
        romeoSubmits();
        joins(juliet, room.as("Juliet"));
        juliet.receivesNext(presence().from(room.as("Romeo")));
    }

    /** XEP-0045 §7.2.10: before it is configured the room does not exist officially. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<query xmlns='http://jabber.org/protocol/disco#info'/>",
                "<query xmlns='http://jabber.org/protocol/disco#items'/>",
                "<query xmlns='http://jabber.org/protocol/muc#owner'/>",
                "<query xmlns='http://jabber.org/protocol/muc#admin'><item role='visitor'/></query>",
                "<query xmlns='jabber:iq:register'/>",
                "<query xmlns='urn:xmpp:mam:2'/>",
                "<ping xmlns='urn:xmpp:ping'/>",
                "<garden xmlns='x'/>",
            })
    void hidesARoomFromOthersUntilItIsConfigured(String payload) {
        otherwiseOnProsody("XEP-0045 §7.2.10");
        romeoBeginsTheRoom();
        for (String resource : List.of("", "/Romeo", "/Nobody")) {
            String hidden = refusal(room + resource, payload);
            assertThat(hidden).isNotEmpty().isEqualTo(refusal(missing + resource, payload));
        }
        romeoSubmits();
        juliet.sends(iqGet("open").to(room).with(payload))
                .receivesNothing(iqError("open", item_not_found));
    }

    /** What is said where nothing is found. */
    private String refusal(CharSequence address, String payload) {
        return juliet.sends(iqGet("hidden").to(address).with(payload))
                .receivesNext(iqError("hidden", item_not_found))
                .xpath("c:error/stanzas:text");
    }

    /** XEP-0045 §17.2 for messages. */
    @Test
    void hidesARoomFromWhoWritesOrProbesUntilItIsConfigured() {
        differsOnProsody("XEP-0045 §17.2");
        romeoBeginsTheRoom();
        juliet.sends(groupchat().to(room).body("Hello"))
                .receivesNext(message().error(item_not_found));
        juliet.sends(message().to(room.as("Romeo")).body("Hello"))
                .receivesNext(message().error(item_not_found));
        juliet.sends(presence().type("probe").to(room.as("Romeo")))
                .receivesNext(presence().error(item_not_found));
        romeo.receivesNothing();
    }

    /** Its owner configures it, whichever client it uses. */
    @Test
    void showsARoomToItsOwnerBeforeItIsConfigured() {
        romeoBeginsTheRoom();
        phone.sends(iqGet("info").to(room).with(Disco.info())).receivesNext(iqResult("info"));
        phone.sends(iqSet("configure").to(room).with(Muc.config()))
                .receivesNext(iqResult("configure"));
        joins(juliet, room.as("Juliet"));
        juliet.receivesNext(presence().from(room.as("Romeo")));
    }

    /** XEP-0045 §10.1.3. */
    @Test
    void givesUpARoomWhoseFirstConfigurationIsCancelled() {
        differsOnProsody("XEP-0045 §10.1.3");
        romeoBeginsTheRoom();
        romeo.sends(iqSet("cancel").to(room).with(Muc.owner().form(Forms.cancel())))
                .receives(iqResult("cancel"));
        romeo.receivesNext(presence().unavailable().from(room.as("Romeo")));
        joins(romeo, room.as("Romeo"));
        romeo.receivesNext(presence().with(Muc.user().status(201)));
    }

    /** XEP-0045 §7.2.1. */
    @Test
    void wantsANick() {
        differsOnProsody("XEP-0045 §7.2.1");
        joins(juliet, missing);
        juliet.receivesNext(presence().error(jid_malformed));
    }

    @Test
    void tellsAClientThatThinksItIsInTheRoomThatItIsNot() {
        romeoMakesTheRoom();
        juliet.sends(presence().to(room.as("Juliet")))
                .receivesNext(presence().error(item_not_found));
    }

    /** XEP-0045 §7.14, note. */
    @Test
    void isNoMoreWhenEverybodyHasLeftUnlessItIsPersistent() {
        romeoMakesTheRoom();
        romeo.disconnects();
        joins(juliet, room.as("Juliet"));
        juliet.receivesNext(presence().with(Muc.user().status(201)));
        juliet.receivesNext(groupchat().emptySubject());
        juliet.sends(
                        iqSet("keep")
                                .to(room)
                                .with(Muc.config().field("muc#roomconfig_persistentroom", "1")))
                .receives(iqResult("keep"));
        juliet.disconnects();
        joins(rosaline, room.as("Rosaline"));
        Received own = rosaline.receivesNext(presence().from(room.as("Rosaline")));
        assertThat(statuses(own)).containsExactly("110");
    }
}
