package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.RequiresFeature.Owner.ROOM;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Received;
import verona.RequiresFeature;
import verona.Room;
import verona.XmppRoom;
import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.vocabulary.Muc;

/** XEP-0421: one id for each occupant. */
@RequiresFeature(value = "urn:xmpp:occupant-id:0", of = ROOM)
class MucOccupantIdTest extends RoomScenarios {

    private static final String ID = "urn:xmpp:occupant-id:0";

    @Room XmppRoom other;

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    private String idOfJuliet() {
        juliet.sends(presence().to(room.as("Juliet"))).receivesNext(presence());
        return id(romeo.receivesNext(presence()));
    }

    private static String id(Received stanza) {
        assertThat(stanza.element().children())
                .filteredOn(child -> child.is(ID, "occupant-id"))
                .hasSize(1);
        return stanza.xpath("*[local-name()='occupant-id']/@id");
    }

    /** XEP-0421 §3 and §4. */
    @Test
    void namesAnOccupantTheSameAtEachVisit() {
        String first = idOfJuliet();
        juliet.sends(presence().unavailable().to(room.as("Juliet")));
        assertThat(id(romeo.receivesNext(presence().unavailable()))).isEqualTo(first);
        juliet.sends(presence().to(room.as("Rose")).with(Muc.join()));
        assertThat(id(romeo.receivesNext(presence()))).isEqualTo(first);
        juliet.sends(groupchat().to(room).body("Hello"));
        assertThat(id(romeo.receivesNext(groupchat()))).isEqualTo(first);
        romeo.sends(groupchat().to(room).body("Hello"));
        assertThat(id(romeo.receivesNext(groupchat()))).isNotEqualTo(first);
        assertThat(first).hasSizeBetween(20, 128).doesNotContain("juliet");
    }

    /** XEP-0421 §4: nobody passes for another. */
    @ParameterizedTest
    @ValueSource(strings = {"groupchat", "chat"})
    void takesNoIdThatAClientGives(String type) {
        Element forged = payload(ID, "occupant-id").withAttribute("id", "forged");
        MessageSpec message = message().type(type).body("x");
        CharSequence to = type.equals("chat") ? room.as("Romeo") : room;
        juliet.sends(message.to(to).with(forged));
        String id = id(romeo.receivesNext(message));
        juliet.sends(presence().to(room.as("Juliet")).with(forged));
        assertThat(id(romeo.receivesNext(presence()))).isEqualTo(id).isNotEqualTo("forged");
    }

    /** XEP-0421 §4.1: nor does one room say about another. */
    @Test
    void namesAnOccupantOtherwiseInAnotherRoom() {
        String here = idOfJuliet();
        juliet.sends(presence().to(other.as("Juliet")).with(Muc.join()));
        assertThat(id(juliet.receivesNext(presence()))).isNotEqualTo(here);
    }
}
