package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Received;
import verona.stanza.Role;
import verona.vocabulary.Muc;

/** XEP-0045 §7.5: messages from one occupant to another. */
class MucPrivateTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    @Test
    void bringsAMessageToOneOnly() {
        enters(rosaline, "Rosaline");
        romeo.sends(chat().to(room.as("Rosaline")).body("Psst"));
        rosaline.receivesNext(chat().from(room.as("Romeo")).body("Psst"));
        juliet.receivesNothing();
    }

    /** The mark is there, once, and says nothing but that. */
    @Test
    void marksAMessage() {
        romeo.sends(chat().to(room.as("Juliet")).body("x").with(Muc.user().status(100)));
        Received message = juliet.receivesNext(chat().body("x"));
        assertThat(message.xpathAll("user:x")).hasSize(1);
        assertThat(statuses(message)).isEmpty();
    }

    @Test
    void returnsAMessageThatReachesNobody() {
        romeo.sends(chat().to(room.as("Nobody")).body("x"))
                .receivesNext(message().error(item_not_found));
        romeo.sends(groupchat().to(room.as("Juliet")).body("x"))
                .receivesNext(message().error(bad_request));
        rosaline.sends(chat().to(room.as("Juliet")).body("x"))
                .receivesNext(message().error(not_acceptable));
    }

    /** An error of the recipient comes back, unless it says that nobody is there. */
    @Test
    void bringsErrorsBack() {
        juliet.sends(message().to(room.as("Romeo")).error(not_allowed));
        romeo.receivesNext(message().from(room.as("Juliet")).error(not_allowed));
        juliet.sends(message().to(room.as("No")).error(not_allowed)).receivesNothing();
        juliet.sends(message().to(room.as("Romeo")).error(service_unavailable));
        assertThat(statuses(romeo.receivesNext(presence().unavailable()))).containsExactly("333");
    }

    /** XEP-0045 §7.5 and §16.5.3: muc#roomconfig_allowpm. */
    @ParameterizedTest
    @CsvSource({
        "anyone, VISITOR, true, ''",
        "participants, VISITOR, false, (§10)",
        "participants, PARTICIPANT, true, ''",
        "moderators, PARTICIPANT, false, (§10)",
        "moderators, MODERATOR, true, ''",
        "none, MODERATOR, false, (§10)",
    })
    void letsWriteWhoMay(String who, Role role, boolean allowed, String prosody) {
        prosodyDiffersFrom(prosody);
        romeoSubmits("allowpm=" + who);
        romeoChanges(Muc.admin().item(role, "Juliet"));
        occupantsReadAll();
        juliet.sends(chat().to(room.as("Romeo")).body("x"));
        if (allowed) {
            romeo.receivesNext(chat().body("x"));
        } else {
            juliet.receivesNext(message().error(forbidden));
            romeo.receivesNothing();
        }
        juliet.sends(chat().to(room.as("Juliet")).body("to myself"))
                .receivesNext(chat().body("to myself"));
    }
}
