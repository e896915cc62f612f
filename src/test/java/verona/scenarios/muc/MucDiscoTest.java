package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.stanza.Affiliation;
import verona.vocabulary.Disco;
import verona.vocabulary.DiscoInfo;
import verona.vocabulary.Muc;

/** XEP-0045 §6: what discovery says of the chat service and its rooms. */
class MucDiscoTest extends RoomScenarios {

    @Room XmppRoom other;

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
    }

    private Received info(CharSequence address) {
        return romeo.sends(iqGet("info").to(address).with(Disco.info()))
                .receives(iqResult("info").from(address));
    }

    private List<String> items(XmppClient client, CharSequence address) {
        return client.sends(iqGet("items").to(address).with(Disco.items()))
                .receives(iqResult("items").from(address))
                .xpathAll("items:query/items:item/@jid");
    }

    private List<String> features(CharSequence address) {
        return info(address).xpathAll("info:query/info:feature/@var");
    }

    private String field(String variable) {
        return info(room).xpath("string(//x:field[@var='" + variable + "']/x:value)");
    }

    /** XEP-0045 §6.3. */
    @Test
    void listsRoomsThatWantToBeFound() {
        romeoSubmits("publicroom=1");
        assertThat(items(romeo, service())).contains(room.toString());
        romeoConfigures("publicroom=0");
        assertThat(items(romeo, service())).doesNotContain(room.toString());
    }

    /** XEP-0045 §10.1.1: a room that is being made is not there yet. */
    @Test
    void listsNoRoomThatIsBeingMade() {
        romeoSubmits("publicroom=1");
        romeo.sends(presence().to(other.as("Romeo")).with(Muc.join()))
                .receives(presence().with(Muc.user().status(201)));
        assertThat(items(juliet, service()))
                .contains(room.toString())
                .doesNotContain(other.toString());
    }

    /** XEP-0045 §6.4 and §16.3. */
    @Test
    void tellsWhatKindOfRoomItIs() {
        romeoSubmits("publicroom=1", "membersonly=1", "moderatedroom=1", "persistentroom=1");
        assertThat(features(room))
                .contains("muc_membersonly", "muc_moderated", "muc_persistent")
                .contains("muc_semianonymous", "muc_public", "muc_unsecured");
        romeo.sends(iqGet("none").to(other).with(Disco.info()))
                .receives(iqError("none", item_not_found));
    }

    /** XEP-0045 §6.2. */
    @Test
    void tellsWhatTheServiceIs() {
        DiscoInfo service =
                Disco.info()
                        .identity("conference", "text")
                        .feature("http://jabber.org/protocol/muc");
        romeo.sends(iqGet("info").to(service()).with(Disco.info()))
                .receivesNext(iqResult("info").with(service));
    }

    /** XEP-0045 §6.4, §7.4 and §16.3, XEP-0410, XEP-0421 §2. */
    @ParameterizedTest
    @CsvSource({
        "http://jabber.org/protocol/muc, ''",
        "http://jabber.org/protocol/muc#stable_id, ''",
        "http://jabber.org/protocol/muc#self-ping-optimization, ''",
        "http://jabber.org/protocol/muc#request, ''",
        "http://jabber.org/protocol/muc#register, (§6.4)",
        "urn:xmpp:occupant-id:0, ''",
        "jabber:iq:register, ''",
    })
    void tellsWhatItSupports(String feature, String prosody) {
        prosodyDiffersFrom(prosody);
        assertThat(features(room)).contains(feature);
    }

    /** XEP-0045 §7.4, XEP-0421 §2. */
    @ParameterizedTest
    @CsvSource({
        "http://jabber.org/protocol/muc, ''",
        "http://jabber.org/protocol/muc#stable_id, §7.4",
        "urn:xmpp:occupant-id:0, ''",
    })
    void tellsWhatTheServiceSupports(String feature, String prosody) {
        prosodyDiffersFrom(prosody);
        assertThat(features(service())).contains(feature);
    }

    /** XEP-0045 §6.4 and §16.5.4. */
    @Test
    void tellsMoreOfTheRoomInAForm() {
        romeoConfigures("roomdesc=Roses", "lang=it", "changesubject=1");
        assertThat(field("muc#roominfo_description")).isEqualTo("Roses");
        assertThat(field("muc#roominfo_lang")).isEqualTo("it");
        assertThat(field("muc#roominfo_occupants")).isEqualTo("1");
        assertThat(field("muc#roomconfig_changesubject")).isEqualTo("1");
    }

    /** XEP-0045 §16.5.4; §14.4: a subject is for those who may enter. */
    @Test
    void tellsTheSubjectInAForm() {
        otherwiseOnProsody("XEP-0045 §6.4");
        romeoConfigures("pubsub=xmpp:x", "changesubject=1");
        romeo.sends(groupchat().to(room).subject("Thorns")).receives(groupchat().subject("Thorns"));
        assertThat(field("muc#roominfo_subject")).isEqualTo("Thorns");
        assertThat(field("muc#roominfo_subjectmod")).isEqualTo("1");
        assertThat(field("muc#maxhistoryfetch")).isEqualTo("20");
        assertThat(field("muc#roomconfig_pubsub")).isEqualTo("xmpp:x");
        romeoConfigures("membersonly=1");
        assertThat(field("muc#roominfo_subject")).isEmpty();
    }

    /** XEP-0045 §18.1.1, XEP-0030 §7. */
    @ParameterizedTest
    @CsvSource({
        "http://jabber.org/protocol/muc#traffic, service_unavailable, XEP-0045 §18.1.1",
        "garden, item_not_found, XEP-0030 §7",
    })
    void knowsNoOtherNode(String node, StanzaError.Condition condition, String prosody) {
        differsOnProsody(prosody);
        romeo.sends(iqGet("node").to(room).with(Disco.info().node(node)))
                .receivesNext(iqError("node", condition));
    }

    /** XEP-0045 §6.5. */
    @Test
    void tellsWhoIsInTheRoom() {
        otherwiseOnProsody("XEP-0045 §6.5");
        assertThat(items(romeo, room)).containsExactly(room.as("Romeo").toString());
        assertThat(items(rosaline, room)).containsExactly(room.as("Romeo").toString());
    }

    /** XEP-0045 §6.5. */
    @Test
    void tellsStrangersNotWhoIsInAHiddenRoom() {
        romeoSubmits("publicroom=0");
        assertThat(items(rosaline, room)).isEmpty();
    }

    /** XEP-0045 §6.5: of a room that is not listed, only those inside learn who is in it. */
    @Test
    void tellsOccupantsWhoIsInAHiddenRoom() {
        otherwiseOnProsody("XEP-0045 §6.5");
        romeoConfigures("publicroom=0");
        assertThat(items(romeo, room)).containsExactly(room.as("Romeo").toString());
        romeoSubmits(Muc.config().field("muc#roomconfig_presencebroadcast", "participant"));
        assertThat(items(romeo, room)).isEmpty();
    }

    /** XEP-0045 §6.5: who is in a room is for those to know who may enter it. */
    @ParameterizedTest
    @CsvSource({
        "publicroom=1, MEMBER, 1, (§6.5)",
        "publicroom=1, NONE, 1, (§6.5)",
        "publicroom=1, OUTCAST, 0, ''",
        "publicroom=0, MEMBER, 0, ''",
        "membersonly=1, MEMBER, 1, (§6.5)",
        "membersonly=1, NONE, 0, ''",
        "roomsecret=x, MEMBER, 0, ''",
    })
    void listsOccupantsToThoseWhoMayEnter(
            String setting, Affiliation affiliation, int listed, String prosody) {
        prosodyDiffersFrom(prosody);
        romeoSubmits(setting);
        romeoMakes(affiliation, juliet);
        assertThat(items(juliet, room)).hasSize(listed);
    }

    /** XEP-0045 §6.5: nor does a room that hides them hide them from those inside. */
    @Test
    void listsOccupantsToOccupants() {
        otherwiseOnProsody("XEP-0045 §6.5");
        romeoSubmits("roomsecret=x");
        assertThat(items(romeo, room)).hasSize(1);
    }
}
