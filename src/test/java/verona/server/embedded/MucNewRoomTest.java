package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.2.10 and §10.1: a room that is being made, and one that is not there. */
class MucNewRoomTest extends MucTests {

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
