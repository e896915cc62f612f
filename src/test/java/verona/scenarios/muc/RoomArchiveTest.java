package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.ArchiveAnswer;
import verona.Received;
import verona.XmppClient;
import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/** What the archives of rooms keep, XEP-0313 §6.1.2. */
class RoomArchiveTest extends RoomArchiveScenarios {

    /** XEP-0313 §6.1.2: each message once, from its occupant, to nobody. */
    @Test
    void keepsWhatIsSaid() {
        says(romeo, "1");
        says(juliet, "2");
        ArchiveAnswer answer = asks(romeo);
        assertThat(answer.bodies()).isEqualTo("12");
        Element message = answer.forwarded().get(0);
        assertThat(message.attribute("from")).isEqualTo(room.as("Romeo").toString());
        assertThat(message.attribute("to")).isNull();
        assertThat(message.attribute("type")).isEqualTo("groupchat");
        assertThat(message.child(SID, "stanza-id")).isNull();
        assertThat(answer.isComplete()).isTrue();
    }

    /** XEP-0313 §3.5, XEP-0359 §3. */
    @Test
    void tellsOccupantsUnderWhichId() {
        List<String> id = idOf(says(romeo, "1"));
        assertThat(id).hasSize(1);
        assertThat(asks(juliet).ids()).isEqualTo(id);
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()));
        assertThat(idOf(rosaline.receives(groupchat().body("1")))).isEqualTo(id);
    }

    /** The archive is the room's: accounts have no copy of it. */
    @Test
    void leavesNothingToAccounts() {
        says(romeo, "1");
        for (XmppClient client : List.of(romeo, juliet)) {
            client.sends(iqSet("own").with(payload(MAM, "query"))).receivesNext(iqResult("own"));
        }
    }

    private Element forgedId(CharSequence by) {
        return payload(SID, "stanza-id").withAttribute("id", "1").withAttribute("by", by);
    }

    /** XEP-0359 §3. */
    @Test
    void strikesOutWhatOthersSayInItsName() {
        romeo.sends(groupchat().to(room).body("1").with(forgedId(room)));
        assertThat(idOf(juliet.receivesNext(groupchat().body("1")))).hasSize(1).doesNotContain("1");
        romeo.sends(groupchat().to(room).with("<a xmlns='b'/>").with(forgedId(room)));
        Received message = juliet.receivesNext(groupchat().with("<a xmlns='b'/>"));
        assertThat(idOf(message)).doesNotContain("1");
    }

    /** RFC 7622 §3.2 and §3.3: it is the same name. */
    @Test
    void strikesOutItsNameInWhateverWayItIsWritten() {
        String name = room.toString();
        romeo.sends(groupchat().to(room).body("1").with(forgedId("R" + name.substring(1))));
        Received message = juliet.receivesNext(groupchat().body("1"));
        assertThat(message.element().children())
                .filteredOn(child -> child.is(SID, "stanza-id"))
                .extracting(child -> child.attribute("id"))
                .hasSize(1)
                .doesNotContain("1");
    }

    /** XEP-0313 §6.1.2. */
    @Test
    void keepsSubjects() {
        differsOnProsody("XEP-0313 §6.1.2");
        Received subject = says(romeo, groupchat().subject("Love"));
        assertThat(idOf(subject)).hasSize(1);
        Element kept = asks(juliet).forwarded().get(0);
        assertThat(kept.child(Element.CLIENT, "subject").text()).isEqualTo("Love");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<active xmlns='http://jabber.org/protocol/chatstates'/>",
                "<no-store xmlns='urn:xmpp:hints'/>",
            })
    void keepsNothingElse(String content) {
        MessageSpec message = groupchat().with(content);
        boolean state = content.contains("chatstates");
        Received seen = says(romeo, state ? message : message.body("x"));
        assertThat(idOf(seen)).isEmpty();
        assertThat(asks(romeo).messages()).isEmpty();
    }

    @Test
    void keepsNeitherPrivateMessagesNorWhatTheRoomRefuses() {
        romeo.sends(chat().to(room.as("Juliet")).body("1"));
        juliet.receivesNext(chat().body("1"));
        romeoConfigures("moderatedroom=1");
        enters(rosaline, "Rosaline");
        rosaline.sends(groupchat().to(room).body("2")).receivesNext(message().error(forbidden));
        rosaline.sends(groupchat().to(room).subject("3")).receivesNext(message().error(forbidden));
        assertThat(asks(romeo).messages()).isEmpty();
    }

    private List<String> features() {
        return romeo.sends(iqGet("info").to(room).with(Disco.info()))
                .receives(iqResult("info"))
                .xpathAll("info:query/info:feature/@var");
    }

    @Test
    void keepsNothingWhereTheRoomIsNotToBeArchived() {
        romeoConfigures("enablearchiving=0");
        assertThat(idOf(says(romeo, "1"))).isEmpty();
        assertThat(asks(romeo).messages()).isEmpty();
        assertThat(features()).doesNotContain(MAM).contains(SID);
    }

    /** XEP-0313 §7. */
    @Test
    void isAdvertisedByTheRoom() {
        assertThat(features()).contains(MAM, MAM + "#extended", SID);
    }

    @Test
    void goesWithTheRoom() {
        says(romeo, "1");
        romeo.sends(iqSet("destroy").to(room).with(Muc.owner().destroy()))
                .receives(iqResult("destroy"));
        romeo.receivesNext(presence().unavailable());
        romeo.sends(query()).receivesNext(iqError("query", item_not_found));
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receivesNext(presence().with(Muc.user().status(201)));
        assertThat(asks(romeo).messages()).isEmpty();
    }
}
