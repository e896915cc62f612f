package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §10.2 and §10.9, and what discovery says about rooms, §6. */
class MucOwnerTest extends MucTests {

    private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
    private static final String ITEMS = "<query xmlns='http://jabber.org/protocol/disco#items'/>";

    private final RawClient romeo = room();

    /** XEP-0045 §10.2. */
    @Test
    void givesTheConfigurationAsItIs() {
        configure(romeo, "roomname=Garden");
        Element answer =
                romeo.ask("get", ROOM, "<query xmlns='http://jabber.org/protocol/muc#owner'/>");
        assertThat(answer.toXml())
                .contains("<value>http://jabber.org/protocol/muc#roomconfig</value>")
                .contains("var='muc#roomconfig_roomname'", "<value>Garden</value>");
    }

    /** XEP-0045 §10.2.1. */
    @Test
    void tellsOccupantsThatTheConfigurationHasChanged() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        configure(romeo, "roomname=Garden", "whois=anyone");
        Element message = juliet.next();
        assertThat(message.attribute("type")).isEqualTo("groupchat");
        assertThat(statuses(message)).containsExactly("104", "172");
        configure(romeo, "roomname=Garden");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** As Prosody does: who changes it has the answer first. */
    @Test
    void answersBeforeItTells() {
        romeo.send(
                "<iq type='set' id='c1' to='"
                        + ROOM
                        + "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                        + "<x xmlns='jabber:x:data' type='submit'><field"
                        + " var='muc#roomconfig_roomname'><value>Garden</value></field></x>"
                        + "</query></iq>");
        assertThat(romeo.require("iq").attribute("type")).isEqualTo("result");
        assertThat(statuses(romeo.require("message"))).containsExactly("104");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whois=nobody | not-acceptable",
                "maxusers=many | not-acceptable",
                "membersonly=perhaps | not-acceptable",
            })
    void refusesAValueThatCantBe(String field, String condition) {
        assertThat(condition(configure(romeo, field))).isEqualTo(condition);
    }

    @Test
    void refusesAFormOfSomethingElse() {
        String type = "<field var='FORM_TYPE'><value>garden</value></field>";
        String form = "<x xmlns='jabber:x:data' type='submit'>" + type + "</x>";
        assertThat(condition(owner(romeo, form))).isEqualTo("bad-request");
        assertThat(condition(owner(romeo, ""))).isEqualTo("bad-request");
    }

    @Test
    void letsNobodyButOwnersConfigureOrDestroy() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        assertThat(condition(configure(juliet))).isEqualTo("forbidden");
        assertThat(condition(owner(juliet, "<destroy/>"))).isEqualTo("forbidden");
    }

    /** XEP-0045 §10.9. */
    @Test
    void destroysTheRoom() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        Element answer =
                owner(
                        romeo,
                        "<destroy jid='hall@conference.localhost'><reason>Over</reason></destroy>");
        assertThat(answer.attribute("type")).isEqualTo("result");
        Element gone = juliet.next();
        assertThat(gone.attribute("type")).isEqualTo("unavailable");
        Element destroy = x(gone).child(USER, "destroy");
        assertThat(destroy.attribute("jid")).isEqualTo("hall@conference.localhost");
        assertThat(destroy.children().get(0).text()).isEqualTo("Over");
        assertThat(juliet.hasNothing()).isTrue();
        say(juliet, "Hello?");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
    }

    /** XEP-0045 §6.3. */
    @Test
    void listsRoomsThatWantToBeFound() {
        assertThat(romeo.ask("get", "conference.localhost", ITEMS).toXml()).contains(ROOM);
        configure(romeo, "publicroom=0");
        assertThat(romeo.ask("get", "conference.localhost", ITEMS).toXml())
                .doesNotContain(ROOM + "'");
    }

    /** XEP-0045 §6.4. */
    @Test
    void tellsWhatKindOfRoomItIs() {
        configure(romeo, "membersonly=1", "moderatedroom=1", "persistentroom=1");
        assertThat(romeo.ask("get", ROOM, INFO).toXml())
                .contains("muc_membersonly", "muc_moderated", "muc_persistent")
                .contains("muc_semianonymous", "muc_public", "muc_unsecured");
        assertThat(condition(romeo.ask("get", "no" + ROOM, INFO))).isEqualTo("item-not-found");
    }

    /** XEP-0045 §6.5. */
    @Test
    void tellsWhoIsInTheRoom() {
        assertThat(romeo.ask("get", ROOM, ITEMS).toXml())
                .contains("<item jid='" + ROOM + "/Romeo'/>");
    }

    @Test
    void tellsWhatTheServiceIs() {
        assertThat(romeo.ask("get", "conference.localhost", INFO).toXml())
                .contains("category='conference'", "var='http://jabber.org/protocol/muc'");
    }

    private List<String> features(String jid) {
        return romeo.ask("get", jid, INFO).children().get(0).children().stream()
                .filter(child -> child.name().equals("feature"))
                .map(child -> String.valueOf(child.attribute("var")))
                .toList();
    }

    /** XEP-0045 §6.4, §7.4 and §16.3, XEP-0410, XEP-0421 §2. */
    @Test
    void tellsWhatItSupports() {
        assertThat(features(ROOM))
                .contains(
                        "http://jabber.org/protocol/muc",
                        "http://jabber.org/protocol/muc#stable_id",
                        "http://jabber.org/protocol/muc#self-ping-optimization",
                        "http://jabber.org/protocol/muc#request",
                        "http://jabber.org/protocol/muc#register",
                        "urn:xmpp:occupant-id:0",
                        "jabber:iq:register");
        assertThat(features("conference.localhost"))
                .contains(
                        "http://jabber.org/protocol/muc",
                        "http://jabber.org/protocol/muc#stable_id",
                        "urn:xmpp:occupant-id:0");
    }

    /** XEP-0045 §6.4 and §16.5.4. */
    @Test
    void tellsMoreOfTheRoomInAForm() {
        configure(romeo, "roomdesc=Roses", "lang=it", "pubsub=xmpp:x", "changesubject=1");
        message(romeo, "type='groupchat' to='" + ROOM + "'", "<subject>Thorns</subject>");
        assertThat(info("muc#roominfo_description")).isEqualTo("Roses");
        assertThat(info("muc#roominfo_lang")).isEqualTo("it");
        assertThat(info("muc#roominfo_occupants")).isEqualTo("1");
        assertThat(info("muc#roominfo_subject")).isEqualTo("Thorns");
        assertThat(info("muc#roominfo_subjectmod")).isEqualTo("1");
        assertThat(info("muc#maxhistoryfetch")).isEqualTo("20");
        assertThat(info("muc#roomconfig_pubsub")).isEqualTo("xmpp:x");
        configure(romeo, "membersonly=1");
        assertThat(info("muc#roominfo_subject")).isEmpty();
    }

    private String info(String variable) {
        Element query = romeo.ask("get", ROOM, INFO).children().get(0);
        return query.child("jabber:x:data", "x").children().stream()
                .filter(field -> variable.equals(field.attribute("var")))
                .map(field -> field.children().get(0).text())
                .findFirst()
                .orElse("");
    }

    /** XEP-0045 §18.1.1, XEP-0030 §3.2. */
    @ParameterizedTest
    @CsvSource({
        "http://jabber.org/protocol/muc#traffic, service-unavailable",
        "garden, item-not-found",
    })
    void knowsNoOtherNode(String node, String condition) {
        String query = INFO.replace("/>", " node='" + node + "'/>");
        assertThat(condition(romeo.ask("get", ROOM, query))).isEqualTo(condition);
    }

    /** XEP-0045 §6.5: of a room that is not listed, only those inside learn who is in it. */
    @Test
    void tellsStrangersNotWhoIsInAHiddenRoom() {
        RawClient rosaline = bound("rosaline");
        assertThat(rosaline.ask("get", ROOM, ITEMS).toXml()).contains("/Romeo");
        configure(romeo, "publicroom=0");
        assertThat(rosaline.ask("get", ROOM, ITEMS).children().get(0).children()).isEmpty();
        assertThat(romeo.ask("get", ROOM, ITEMS).toXml()).contains("/Romeo");
        field(romeo, "muc#roomconfig_presencebroadcast", "participant");
        assertThat(romeo.ask("get", ROOM, ITEMS).children().get(0).children()).isEmpty();
    }

    /** XEP-0045 §10.9. */
    @Test
    void tellsEachOccupantWhyTheRoomIsNoMoreAndWhereToGo() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        assertThat(condition(owner(romeo, "<destroy jid='@'/>"))).isEqualTo("jid-malformed");
        owner(romeo, "<destroy><reason>Over</reason><password>p</password></destroy>");
        for (RawClient client : new RawClient[] {romeo, juliet}) {
            Element gone = nextOf(client, "presence", "unavailable");
            assertThat(nick(gone)).isEqualTo(client == romeo ? "Romeo" : "Juliet");
            assertThat(statuses(gone)).containsExactly("110");
            Element destroy = x(gone).child(USER, "destroy");
            assertThat(destroy.attributes()).isEmpty();
            assertThat(destroy.child(USER, "password").text()).isEqualTo("p");
            assertThat(client.hasNothing()).isTrue();
        }
    }

    /** XEP-0045 §10.1.3: a creator that goes before it has configured the room takes it along. */
    @Test
    void isNeverMadeIfItsCreatorGoes() {
        String other = "other" + ROOM;
        romeo.send("<presence to='" + other + "/Romeo'>" + JOIN + "</presence>");
        romeo.sync().forget();
        romeo.send("<presence type='unavailable' to='" + other + "/Romeo'/>");
        assertThat(x(romeo.next()).child(USER, "destroy")).isNotNull();
        assertThat(condition(romeo.ask("get", other, INFO))).isEqualTo("item-not-found");
    }
}
