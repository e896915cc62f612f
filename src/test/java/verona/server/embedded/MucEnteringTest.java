package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.2 and §10.1. */
class MucEnteringTest extends MucTests {

    /** XEP-0045 §10.1.1. */
    @Test
    void makesTheCreatorAnOwner() {
        RawClient romeo = bound("romeo");
        join(romeo, "Romeo");
        Element own = romeo.next();
        assertThat(statuses(own)).containsExactly("201", "110");
        assertThat(item(own).attributes())
                .containsEntry("affiliation", "owner")
                .containsEntry("role", "moderator")
                .containsEntry("jid", romeo.jid());
        Element subject = romeo.next().child(Element.CLIENT, "subject");
        assertThat(subject.text()).isEmpty();
    }

    /** XEP-0045 §10.1.2. */
    @Test
    void keepsOthersOutUntilTheRoomIsConfigured() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        join(romeo, "Romeo");
        romeo.sync();
        join(juliet, "Juliet");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
        configure(romeo);
        join(juliet, "Juliet");
        assertThat(nick(juliet.next())).isEqualTo("Romeo");
    }

    /** XEP-0045 §7.2.10 and §17.2: before it is configured the room does not exist officially. */
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
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        join(romeo, "Romeo");
        romeo.sync();
        for (String to : List.of(ROOM, ROOM + "/Romeo", ROOM + "/Nobody")) {
            Element hidden = juliet.ask("get", to, payload);
            Element missing = juliet.ask("get", "no" + to, payload);
            assertThat(condition(hidden)).isEqualTo("item-not-found");
            assertThat(text(hidden)).isEqualTo(text(missing));
        }
        configure(romeo);
        assertThat(text(juliet.ask("get", ROOM, payload))).doesNotContain("there is no such room");
    }

    private static String text(Element answer) {
        Element error = answer.child(Element.CLIENT, "error");
        return error == null ? "" : error.children().get(1).text();
    }

    @Test
    void hidesARoomFromWhoWritesOrProbesUntilItIsConfigured() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        join(romeo, "Romeo");
        romeo.sync().forget();
        say(juliet, "Hello");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
        message(juliet, "to='" + ROOM + "/Romeo'", "<body>Hello</body>");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
        send(juliet, "probe", "Romeo", "");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** Its owner configures it, whichever client it uses. */
    @Test
    void showsARoomToItsOwnerBeforeItIsConfigured() {
        RawClient romeo = bound("romeo");
        join(romeo, "Romeo");
        romeo.sync();
        RawClient phone = bound("romeo", "phone");
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        assertThat(phone.ask("get", ROOM, info).attribute("type")).isEqualTo("result");
        assertThat(configure(phone).attribute("type")).isEqualTo("result");
    }

    /** §10.1.1: who does not configure a room has accepted it as it is, after a while. */
    @Test
    void opensARoomThatNobodyConfigures() {
        server.clock().stop();
        RawClient romeo = bound("romeo");
        join(romeo, "Romeo");
        romeo.sync();
        RawClient juliet = bound("juliet");
        server.clock().advance(Duration.ofMinutes(4).plusSeconds(59));
        join(juliet, "Juliet");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
        server.clock().advance(Duration.ofSeconds(1));
        join(juliet, "Juliet");
        assertThat(nick(juliet.next())).isEqualTo("Romeo");
    }

    /** XEP-0045 §10.1.3. */
    @Test
    void givesUpARoomWhoseFirstConfigurationIsCancelled() {
        RawClient romeo = bound("romeo");
        join(romeo, "Romeo");
        romeo.sync().forget();
        owner(romeo, "<x xmlns='jabber:x:data' type='cancel'/>");
        Element gone = romeo.next();
        assertThat(gone.attribute("type")).isEqualTo("unavailable");
        join(romeo, "Romeo");
        assertThat(statuses(romeo.next())).contains("201");
    }

    /** XEP-0045 §7.2: others, oneself, history, subject. */
    @Test
    void tellsANewOccupantOfAllInOrder() {
        RawClient romeo = room();
        say(romeo, "Soft!");
        romeo.send(
                "<message type='groupchat' to='" + ROOM + "'><subject>Balcony</subject></message>");
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        assertThat(nick(juliet.next())).isEqualTo("Romeo");
        assertThat(nick(juliet.next())).isEqualTo("Rosaline");
        Element own = juliet.next();
        assertThat(nick(own)).isEqualTo("Juliet");
        assertThat(statuses(own)).containsExactly("110");
        Element history = juliet.next();
        assertThat(body(history)).isEqualTo("Soft!");
        assertThat(history.child("urn:xmpp:delay", "delay").attribute("from")).isEqualTo(ROOM);
        assertThat(juliet.next().child(Element.CLIENT, "subject").text()).isEqualTo("Balcony");
        assertThat(nick(rosaline.next())).isEqualTo("Juliet");
    }

    /** XEP-0045 §7.2.3. */
    @Test
    void showsRealJidsToModeratorsOnlyUnlessTheRoomIsNonAnonymous() {
        RawClient romeo = room();
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        assertThat(item(juliet.next()).attribute("jid")).isNull();
        assertThat(item(juliet.next()).attribute("jid")).isEqualTo(juliet.jid());
        assertThat(item(romeo.next()).attribute("jid")).isEqualTo(juliet.jid());
        configure(romeo, "whois=anyone");
        assertThat(statuses(romeo.next())).containsExactly("172");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        assertThat(item(rosaline.next()).attribute("jid")).isEqualTo(romeo.jid());
        rosaline.next();
        assertThat(statuses(rosaline.next())).containsExactly("100", "110");
    }

    @ParameterizedTest
    @CsvSource({
        "membersonly=1, registration-required",
        "roomsecret=cauldron, not-authorized",
        "maxusers=1, service-unavailable",
    })
    void keepsOutWhoMayNotEnter(String field, String condition) {
        room(field);
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        Element error = juliet.next();
        assertThat(condition(error)).isEqualTo(condition);
        assertThat(error.attribute("from")).isEqualTo(ROOM + "/Juliet");
        assertThat(error.child(Element.CLIENT, "error").attribute("by")).isEqualTo(ROOM);
    }

    /** XEP-0045 §7.2.6. */
    @Test
    void letsInWhoKnowsThePassword() {
        room("passwordprotectedroom=1", "roomsecret=cauldron");
        RawClient juliet = bound("juliet");
        String password = "<password>cauldron</password></x>";
        join(juliet, "Juliet", JOIN.replace("/>", ">" + password));
        assertThat(nick(juliet.next())).isEqualTo("Romeo");
    }

    /** XEP-0045 §7.2.7. */
    @Test
    void keepsOutWhoIsBanned() {
        RawClient romeo = room();
        affiliate(romeo, "outcast", "juliet");
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        assertThat(condition(juliet.next())).isEqualTo("forbidden");
    }

    /** XEP-0045 §7.2.8. */
    @Test
    void givesANickToOneOnly() {
        room();
        RawClient juliet = bound("juliet");
        join(juliet, "Romeo");
        assertThat(condition(juliet.next())).isEqualTo("conflict");
    }

    /** XEP-0045 §7.2.1. */
    @Test
    void wantsANick() {
        RawClient juliet = bound("juliet");
        juliet.send("<presence to='" + ROOM + "'>" + JOIN + "</presence>");
        assertThat(condition(juliet.next())).isEqualTo("jid-malformed");
    }

    @Test
    void tellsAClientThatThinksItIsInTheRoomThatItIsNot() {
        room();
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet", "");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
    }

    /** XEP-0045 §7.6. */
    @Test
    void changesANickUnlessItIsTaken() {
        RawClient romeo = room();
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        join(juliet, "Rose", "");
        Element old = romeo.next();
        assertThat(old.attribute("type")).isEqualTo("unavailable");
        assertThat(statuses(old)).containsExactly("303");
        assertThat(item(old).attribute("nick")).isEqualTo("Rose");
        assertThat(nick(romeo.next())).isEqualTo("Rose");
        assertThat(statuses(juliet.next())).containsExactly("303", "110");
        assertThat(statuses(juliet.next())).containsExactly("110");
        join(juliet, "Romeo", "");
        assertThat(condition(juliet.next())).isEqualTo("conflict");
    }

    /** XEP-0045 §7.14. */
    @Test
    void tellsTheOthersOfWhoLeaves() {
        RawClient romeo = room();
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        juliet.send(
                "<presence type='unavailable' id='bye' to='"
                        + ROOM
                        + "/Juliet'><status>Farewell</status></presence>");
        Element gone = romeo.next();
        assertThat(gone.attribute("type")).isEqualTo("unavailable");
        assertThat(gone.child(Element.CLIENT, "status").text()).isEqualTo("Farewell");
        assertThat(item(gone).attribute("role")).isEqualTo("none");
        Element own = juliet.next();
        assertThat(own.attribute("id")).isEqualTo("bye");
        assertThat(statuses(own)).containsExactly("110");
    }

    @Test
    void noticesThatAStreamHasEnded() {
        RawClient romeo = room();
        occupant(romeo, "juliet", "Juliet").leave();
        assertThat(romeo.next().attribute("type")).isEqualTo("unavailable");
        occupant(romeo, "rosaline", "Rosaline").close();
        assertThat(nick(romeo.next())).isEqualTo("Rosaline");
    }

    @Test
    void isNoMoreWhenEverybodyHasLeftUnlessItIsPersistent() {
        room().leave();
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        assertThat(statuses(juliet.next())).contains("201");
        configure(juliet, "persistentroom=1");
        juliet.leave();
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        assertThat(statuses(rosaline.next())).doesNotContain("201");
    }
}
