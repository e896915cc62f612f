package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.7, §11.1 and §17.3, XEP-0421: what occupants get to see of each other. */
class MucPresenceTest extends MucTests {

    private static final String ID = "urn:xmpp:occupant-id:0";

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");

    /** XEP-0045 §7.7. */
    @Test
    void passesOnWhatAnOccupantSaysOfItself() {
        join(juliet, "Juliet", "<show>xa</show><c xmlns='http://jabber.org/protocol/caps'/>");
        Element seen = romeo.next();
        assertThat(seen.child(Element.CLIENT, "show").text()).isEqualTo("xa");
        assertThat(seen.child("http://jabber.org/protocol/caps", "c")).isNotNull();
        assertThat(item(seen).attribute("role")).isEqualTo("participant");
    }

    /** XEP-0045 §17.3. */
    @Test
    void passesOnNothingThatOnlyTheRoomSays() {
        join(
                juliet,
                "Juliet",
                "<x xmlns='http://jabber.org/protocol/muc#user'><status code='301'/></x>"
                        + "<hats xmlns='urn:xmpp:hats:0'/>");
        Element seen = romeo.next();
        assertThat(statuses(seen)).isEmpty();
        assertThat(seen.child("urn:xmpp:hats:0", "hats")).isNull();
    }

    /** XEP-0045 §7.2.2: for tracking. */
    @Test
    void answersWithTheIdOfThePresence() {
        RawClient rosaline = bound("rosaline");
        rosaline.send("<presence id='p1' to='" + ROOM + "/Rosaline'>" + JOIN + "</presence>");
        assertThat(rosaline.next().attribute("id")).isNull();
        rosaline.next();
        assertThat(rosaline.next().attribute("id")).isEqualTo("p1");
    }

    /** XEP-0045 §17.3: who enters again is told all again, others only what is new. */
    @Test
    void synchronizesAClientAgain() {
        say(romeo, "Soft!");
        juliet.sync().forget();
        romeo.sync().forget();
        join(juliet, "Juliet");
        assertThat(nick(juliet.next())).isEqualTo("Romeo");
        assertThat(statuses(juliet.next())).containsExactly("110");
        assertThat(body(juliet.next())).isEqualTo("Soft!");
        assertThat(juliet.next().child(Element.CLIENT, "subject")).isNotNull();
        assertThat(romeo.hasNothing()).isTrue();
        join(juliet, "Juliet", JOIN + "<show>away</show>");
        assertThat(romeo.next().child(Element.CLIENT, "show").text()).isEqualTo("away");
    }

    /** XEP-0045 §17.3. */
    @Test
    void tellsOfAnOccupantThatIsProbed() {
        send(romeo, "probe", "Juliet", "");
        Element seen = romeo.next();
        assertThat(nick(seen)).isEqualTo("Juliet");
        assertThat(item(seen).attribute("jid")).isEqualTo(juliet.jid());
        romeo.send("<presence type='probe' to='" + ROOM + "'/>");
        assertThat(nick(romeo.next())).isEqualTo("Romeo");
        send(romeo, "probe", "Nobody", "");
        assertThat(condition(romeo.next())).isEqualTo("item-not-found");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void tellsStrangersNothingThatTheyProbe() {
        RawClient rosaline = bound("rosaline");
        send(rosaline, "probe", "Juliet", "");
        assertThat(condition(rosaline.next())).isEqualTo("not-acceptable");
        rosaline.send("<presence type='probe' to='no" + ROOM + "/Juliet'/>");
        assertThat(condition(rosaline.next())).isEqualTo("item-not-found");
    }

    @Test
    void tellsOfAMemberThatIsAwayByTheNickItHasRegistered() {
        admin(romeo, "<item affiliation='member' jid='rosaline@localhost' nick='Rose'/>");
        romeo.sync().forget();
        send(romeo, "probe", "Rose", "");
        Element away = romeo.next();
        assertThat(away.attribute("type")).isEqualTo("unavailable");
        assertThat(item(away).attributes())
                .containsEntry("jid", "rosaline@localhost")
                .containsEntry("affiliation", "member")
                .containsEntry("role", "none")
                .containsEntry("nick", "Rose");
        send(juliet, "probe", "Rose", "");
        assertThat(item(juliet.next()).attribute("jid")).isNull();
    }

    /** RFC 6121 §3.1.3: a request is denied. */
    @Test
    void letsNobodySubscribe() {
        RawClient rosaline = available("rosaline");
        rosaline.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
        rosaline.send("<presence type='subscribe' to='" + ROOM + "'/>");
        assertThat(nextOf(rosaline, "presence", "unsubscribed").attribute("from")).isEqualTo(ROOM);
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void passesOverTheLeavingOfAStranger() {
        RawClient rosaline = bound("rosaline");
        send(rosaline, "unavailable", "Juliet", "");
        assertThat(rosaline.hasNothing()).isTrue();
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** XEP-0045 §11.1: the text, which may name the account, is for those who may know it. */
    @Test
    void saysWhyAnOccupantThatFailedIsGone() {
        String stanzas = "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'";
        String condition = "<recipient-unavailable " + stanzas + "/>";
        String text = "<text " + stanzas + ">juliet@localhost</text>";
        String error = "<error type='wait'>" + condition + text + "</error>";
        send(juliet, "error", "Juliet", error);
        Element gone = romeo.next();
        assertThat(gone.attribute("type")).isEqualTo("unavailable");
        assertThat(statuses(gone)).containsExactly("333");
        assertThat(status(gone)).isEqualTo("Kicked: recipient unavailable");
        assertThat(statuses(juliet.next())).containsExactly("333", "110");
        configure(romeo, "whois=anyone");
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        send(rosaline, "error", "Rosaline", error);
        assertThat(status(romeo.next()))
                .isEqualTo("Kicked: recipient unavailable: juliet@localhost");
    }

    private static String status(Element presence) {
        return presence.child(Element.CLIENT, "status").text();
    }

    /** XEP-0421 §3 and §4. */
    @Test
    void namesAnOccupantTheSameAtEachVisit() {
        String first = idOfJuliet();
        send(juliet, "unavailable", "Juliet", "");
        assertThat(id(romeo.next())).isEqualTo(first);
        join(juliet, "Rose");
        assertThat(id(romeo.next())).isEqualTo(first);
        say(juliet, "Hello");
        assertThat(id(romeo.next())).isEqualTo(first);
        say(romeo, "Hello");
        assertThat(id(romeo.next())).isNotEqualTo(first);
        assertThat(first).hasSizeBetween(20, 128).doesNotContain("juliet");
    }

    private String idOfJuliet() {
        join(juliet, "Juliet", "");
        return id(romeo.next());
    }

    private static String id(Element stanza) {
        assertThat(stanza.children()).filteredOn(child -> child.is(ID, "occupant-id")).hasSize(1);
        return stanza.child(ID, "occupant-id").attributes().get("id");
    }

    /** XEP-0421 §4: nobody passes for another. */
    @ParameterizedTest
    @ValueSource(strings = {"groupchat", "chat"})
    void takesNoIdThatAClientGives(String type) {
        String forged = "<occupant-id xmlns='" + ID + "' id='forged'/>";
        String to = type.equals("chat") ? ROOM + "/Romeo" : ROOM;
        message(juliet, "type='" + type + "' to='" + to + "'", "<body>x</body>" + forged);
        assertThat(id(romeo.next())).isEqualTo(idOfJuliet());
        join(juliet, "Juliet", forged);
        assertThat(id(romeo.next())).isNotEqualTo("forged");
    }

    /** XEP-0421 §4.1: nor do the ids of two rooms match. */
    @Test
    void namesAnOccupantOtherwiseInAnotherRoom() {
        String here = idOfJuliet();
        juliet.sync().forget();
        juliet.send("<presence to='other" + ROOM + "/Juliet'>" + JOIN + "</presence>");
        assertThat(id(juliet.next())).isNotEqualTo(here);
    }
}
