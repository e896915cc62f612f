package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.stanza.MessageSpec;
import verona.vocabulary.Muc;

/** XEP-0045 §7.2.15 and §8.1: the subject of a room. */
class MucSubjectTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    /** XEP-0045 §8.1. */
    @Test
    void letsModeratorsChangeTheSubject() {
        juliet.sends(groupchat().to(room).subject("Balcony"))
                .receivesNext(message().error(forbidden));
        romeo.sends(groupchat().to(room).subject("Balcony"));
        juliet.receivesNext(groupchat().subject("Balcony"));
    }

    /** XEP-0045 §8.1. */
    @Test
    void letsParticipantsChangeTheSubjectWhereTheyMay() {
        romeoConfigures("changesubject=1", "moderatedroom=1");
        juliet.sends(groupchat().to(room).subject("Roses"));
        juliet.receivesNext(groupchat().subject("Roses"));
        enters(rosaline, "Rosaline");
        rosaline.sends(groupchat().to(room).subject("Thorns"))
                .receivesNext(message().error(forbidden));
    }

    /** XEP-0045 §8.1: with a body or a thread it is a message. */
    @Test
    void takesAMessageWithASubjectForAMessage() {
        MessageSpec roses = groupchat().subject("Roses");
        for (MessageSpec message : new MessageSpec[] {roses.body("Red"), roses.thread("1")}) {
            juliet.sends(message.to(room));
            romeo.receivesNext(roses);
        }
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        assertThat(
                        romeo.receives(
                                groupchat()
                                        .with("<subject/>")
                                        .without(JABBER_CLIENT, "body")
                                        .without(JABBER_CLIENT, "thread")))
                .hasSubject("");
    }

    /** XEP-0045 §7.2.15 and §8.1: an empty subject is one as well. */
    @Test
    void tellsWhoChangedTheSubjectAndWhen() {
        romeo.sends(groupchat().to(room).subject("Roses"));
        romeo.sends(groupchat().to(room).emptySubject());
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()));
        rosaline.receives(
                groupchat()
                        .from(room.as("Romeo"))
                        .emptySubject()
                        .with(payload(DELAY, "delay").withAttribute("from", room)));
    }
}
