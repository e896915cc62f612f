package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §10.2 and §10.9, and what discovery tells of rooms, §6. */
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
}
