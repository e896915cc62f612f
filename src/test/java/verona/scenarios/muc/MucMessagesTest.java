package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.stanza.MessageSpec;
import verona.vocabulary.Muc;

/** XEP-0045 §7.4 and §17.2: messages to everybody. */
class MucMessagesTest extends RoomScenarios {

    @Room XmppRoom other;

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    /** XEP-0045 §7.4. */
    @Test
    void bringsAMessageToEverybodyAndBack() {
        juliet.sends(groupchat().to(room).body("Hello"));
        for (XmppClient client : List.of(romeo, juliet)) {
            client.receivesNext(
                    groupchat().from(room.as("Juliet")).to(client.fullJid()).body("Hello"));
        }
    }

    @Test
    void takesNoMessageFromOutside() {
        rosaline.sends(groupchat().to(room).body("Hello"))
                .receivesNext(message().error(not_acceptable));
    }

    @Test
    void saysItselfWhenAMessageWasDelayed() {
        juliet.sends(
                groupchat()
                        .to(room)
                        .body("x")
                        .with(
                                payload(DELAY, "delay")
                                        .withAttribute("from", room)
                                        .withAttribute("stamp", "1970-01-01T00:00:00Z")));
        romeo.receivesNext(groupchat().body("x").without(DELAY, "delay"));
    }

    /** XEP-0045 §18.1.2: an error that is none of delivery does not concern the room. */
    @Test
    void removesAnOccupantThatCantBeReached() {
        juliet.sends(message().to(room).error(feature_not_implemented));
        romeo.receivesNothing();

        juliet.sends(message().to(room).error(gone));
        assertThat(statuses(romeo.receivesNext(presence().unavailable()))).containsExactly("333");
        juliet.sends(message().to(room).error(gone))
                .receivesNext(presence().unavailable().from(room.as("Juliet")))
                .receivesNothing();
    }

    /** XEP-0045 §7.4: what makes sense to others is passed on as it is. */
    @Test
    void passesOnWhatAMessageHolds() {
        MessageSpec message =
                groupchat()
                        .id("m1")
                        .lang("it")
                        .body("Ciao")
                        .with("<active xmlns='http://jabber.org/protocol/chatstates'/>");
        juliet.sends(message.to(room));
        romeo.receivesNext(message.from(room.as("Juliet")));
    }

    /** XEP-0045 §17.3: status codes are the service's to give. */
    @Test
    void passesOnNothingThatOnlyTheRoomSays() {
        differsOnProsody("XEP-0045 §17.3");
        juliet.sends(groupchat().to(room).body("Ciao").with(Muc.user().status(104)));
        romeo.receivesNext(groupchat().body("Ciao").without(USER, "x"));
    }

    /** XEP-0045 §17.2. */
    @Test
    void tellsNobodyOfARoomThatIsBeingMade() {
        differsOnProsody("XEP-0045 §17.2");
        romeo.sends(presence().to(other.as("Romeo")).with(Muc.join()));
        juliet.sends(groupchat().to(other).body("x"))
                .receivesNext(message().error(item_not_found).from(other));
    }

    @Test
    void answersWhatARoomDoesNotKnow() {
        juliet.sends(iqGet("garden").to(room).with("<query xmlns='garden'/>"))
                .receivesNext(iqError("garden", service_unavailable));
    }

    /** XEP-0045 §17.2: the room may also ignore it. */
    @Test
    void refusesAMessageThatIsForNobody() {
        otherwiseOnProsody("XEP-0045 §17.2");
        juliet.sends(message().to(room).body("x")).receivesNext(message().error(bad_request));
    }
}
