package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §10.1 and §10.2: the configuration, and what follows from a change of it. */
class MucConfigTest extends MucTests {

    private static final String OWNER = "<query xmlns='http://jabber.org/protocol/muc#owner'/>";
    private static final String FORM = "jabber:x:data";

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");

    private Element form() {
        return romeo.ask("get", ROOM, OWNER).children().get(0).children().get(0);
    }

    private List<String> values(String variable) {
        return form().children().stream()
                .filter(field -> variable.equals(field.attribute("var")))
                .flatMap(field -> field.children().stream())
                .filter(child -> child.is(FORM, "value"))
                .map(Element::text)
                .toList();
    }

    /** XEP-0045 §16.5.3. */
    @Test
    void offersEachFieldThatThereIs() {
        assertThat(form().children())
                .extracting(field -> field.attribute("var"))
                .contains(
                        "muc#maxhistoryfetch",
                        "muc#roomconfig_allowpm",
                        "muc#roomconfig_allowinvites",
                        "muc#roomconfig_changesubject",
                        "muc#roomconfig_enablelogging",
                        "muc#roomconfig_getmemberlist",
                        "muc#roomconfig_lang",
                        "muc#roomconfig_pubsub",
                        "muc#roomconfig_maxusers",
                        "muc#roomconfig_membersonly",
                        "muc#roomconfig_moderatedroom",
                        "muc#roomconfig_passwordprotectedroom",
                        "muc#roomconfig_persistentroom",
                        "muc#roomconfig_presencebroadcast",
                        "muc#roomconfig_publicroom",
                        "muc#roomconfig_roomadmins",
                        "muc#roomconfig_roomdesc",
                        "muc#roomconfig_roomname",
                        "muc#roomconfig_roomowners",
                        "muc#roomconfig_roomsecret",
                        "muc#roomconfig_whois");
        assertThat(values("muc#roomconfig_presencebroadcast"))
                .containsExactly("moderator", "participant", "visitor");
    }

    /** A form that comes back as it was sent changes nothing, and says nothing. */
    @Test
    void changesNothingByAFormThatIsAsItWas() {
        String echo =
                form().withAttribute("type", "submit")
                        .toXml("http://jabber.org/protocol/muc#owner");
        assertThat(owner(romeo, echo).attribute("type")).isEqualTo("result");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** XEP-0004 §3.3: what a form does not have stays; text without a value is no text. */
    @Test
    void clearsTextWithoutAValueAndKeepsOtherThings() {
        field(romeo, "muc#roomconfig_roomname", "Garden");
        field(romeo, "muc#roomconfig_maxusers", "5");
        field(romeo, "muc#roomconfig_roomname");
        field(romeo, "muc#roomconfig_maxusers");
        assertThat(values("muc#roomconfig_roomname")).isEmpty();
        assertThat(values("muc#roomconfig_maxusers")).containsExactly("5");
        assertThat(field(romeo, "garden", "1").attribute("type")).isEqualTo("result");
    }

    /** XEP-0045 §10.2.1 and §16.6.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "muc#roomconfig_roomname | Garden | 104",
                "muc#roomconfig_whois | anyone | 172",
                "muc#roomconfig_enablelogging | 1 | 170",
                "muc#roomconfig_enablearchiving | 0 | 171",
                "muc#roomconfig_roomsecret | cauldron | 104",
                "muc#maxhistoryfetch | 5 | 104",
                "muc#roomconfig_presencebroadcast | moderator | 104",
            })
    void saysWhatKindOfChangeItIs(String variable, String value, String code) {
        field(romeo, variable, value);
        assertThat(statuses(nextOf(juliet, "message", "groupchat"))).containsExactly(code);
    }

    @Test
    void saysThatTheRoomIsSemiAnonymousAgain() {
        configure(romeo, "whois=anyone");
        juliet.next();
        configure(romeo, "whois=moderators");
        assertThat(statuses(juliet.next())).containsExactly("173");
    }

    /** XEP-0045 §7.2.12. */
    @Test
    void warnsWhoEntersThatTheRoomIsLogged() {
        configure(romeo, "enablelogging=1");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        rosaline.next();
        rosaline.next();
        assertThat(statuses(rosaline.next())).containsExactly("170", "110");
    }

    /** XEP-0045 §10.1.3. */
    @Test
    void wantsAPasswordForAProtectedRoom() {
        assertThat(condition(configure(romeo, "passwordprotectedroom=1")))
                .isEqualTo("not-acceptable");
        assertThat(configure(romeo, "roomsecret=cauldron").attribute("type")).isEqualTo("result");
        assertThat(values("muc#roomconfig_passwordprotectedroom")).containsExactly("1");
        assertThat(configure(romeo, "passwordprotectedroom=1").attribute("type"))
                .isEqualTo("result");
        configure(romeo, "passwordprotectedroom=0");
        assertThat(values("muc#roomconfig_roomsecret")).isEmpty();
    }

    /** XEP-0045 §10.2: the whole lists, not what is different. */
    @Test
    void setsOwnersAndAdmins() {
        field(romeo, "muc#roomconfig_roomadmins", "juliet@localhost");
        assertThat(item(juliet.next()).attributes())
                .containsEntry("affiliation", "admin")
                .containsEntry("role", "moderator");
        juliet.sync().forget();
        field(romeo, "muc#roomconfig_roomadmins");
        assertThat(item(juliet.next()).attribute("affiliation")).isEqualTo("none");
        juliet.sync().forget();
        field(romeo, "muc#roomconfig_roomowners", "juliet@localhost");
        assertThat(condition(romeo.ask("get", ROOM, OWNER))).isEqualTo("forbidden");
        assertThat(item(juliet.first(s -> nick(s).equals("Romeo"))).attribute("affiliation"))
                .isEqualTo("admin");
    }

    /** XEP-0045 §10.2: a room has an owner at all times. */
    @Test
    void keepsAnOwner() {
        assertThat(condition(field(romeo, "muc#roomconfig_roomowners"))).isEqualTo("conflict");
        assertThat(condition(field(romeo, "muc#roomconfig_roomowners", "@")))
                .isEqualTo("not-acceptable");
    }

    /** XEP-0045 §16.5.3: muc#roomconfig_presencebroadcast. */
    @Test
    void showsOnlyWhoseRoleIsToBeShown() {
        field(romeo, "muc#roomconfig_presencebroadcast", "moderator");
        Element hidden = romeo.next();
        assertThat(nick(hidden)).isEqualTo("Juliet");
        assertThat(hidden.attribute("type")).isEqualTo("unavailable");
        assertThat(item(hidden).attribute("role")).isEqualTo("participant");
        romeo.sync().forget();
        juliet.sync().forget();
        join(juliet, "Juliet", "<show>away</show>");
        assertThat(statuses(juliet.next())).containsExactly("110");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        assertThat(nick(rosaline.next())).isEqualTo("Romeo");
        assertThat(statuses(rosaline.next())).containsExactly("110");
        send(rosaline, "unavailable", "Rosaline", "");
        rosaline.sync();
        assertThat(romeo.hasNothing()).isTrue();
        admin(romeo, "<item role='moderator' nick='Juliet'/>");
        assertThat(item(romeo.next()).attribute("role")).isEqualTo("moderator");
        admin(romeo, "<item role='participant' nick='Juliet'/>");
        assertThat(nextOf(romeo, "presence", "unavailable")).isNotNull();
        romeo.sync().forget();
        field(romeo, "muc#roomconfig_presencebroadcast", "moderator", "participant");
        assertThat(romeo.next().child(Element.CLIENT, "show").text()).isEqualTo("away");
    }

    /** XEP-0045 §16.6.2: with those who are away. */
    @Test
    void showsWhoBelongsToTheRoomAndIsAway() {
        String[] all = {"none", "visitor", "participant", "moderator"};
        field(romeo, "muc#roomconfig_presencebroadcast", all);
        assertThat(statuses(juliet.next())).containsExactly("102", "104");
        admin(romeo, "<item affiliation='member' jid='nurse@localhost' nick='Nurse'/>");
        admin(romeo, "<item affiliation='member' jid='friar@localhost'/>");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        rosaline.first(stanza -> nick(stanza).equals("Juliet"));
        Element away = rosaline.next();
        assertThat(nick(away)).isEqualTo("Nurse");
        assertThat(away.attribute("type")).isEqualTo("unavailable");
        assertThat(item(away).attribute("jid")).isNull();
        assertThat(statuses(rosaline.next())).containsExactly("110");
        join(romeo, "Romeo");
        Element friar =
                romeo.first(
                        stanza ->
                                ROOM.equals(stanza.attribute("from"))
                                        && stanza.name().equals("presence"));
        assertThat(item(friar).attribute("jid")).isEqualTo("friar@localhost");
        juliet.sync().forget();
        field(romeo, "muc#roomconfig_presencebroadcast", "moderator", "participant", "visitor");
        assertThat(statuses(nextOf(juliet, "message", "groupchat"))).containsExactly("103", "104");
    }

    /** XEP-0045 §7.2.9. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "0"})
    void letsAnyNumberIn(String number) {
        configure(romeo, "maxusers=2");
        configure(romeo, "maxusers=" + number);
        occupant(romeo, "rosaline", "Rosaline");
    }

    @Test
    void keepsSpaceForAdmins() {
        configure(romeo, "maxusers=1");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        Element error = rosaline.next();
        assertThat(error.child(Element.CLIENT, "error").attribute("type")).isEqualTo("wait");
        affiliate(romeo, "admin", "rosaline");
        join(rosaline, "Rosaline");
        assertThat(nick(rosaline.next())).isEqualTo("Romeo");
    }

    /** XEP-0045 §10.1.3. */
    @Test
    void keepsTheRoomWhenALaterConfigurationIsCancelled() {
        String cancel = "<x xmlns='jabber:x:data' type='cancel'/>";
        assertThat(owner(romeo, cancel).attribute("type")).isEqualTo("result");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(condition(owner(romeo, "<x xmlns='jabber:x:data' type='form'/>")))
                .isEqualTo("bad-request");
    }

    /** An empty room that is not to outlive its occupants any more has outlived them. */
    @Test
    void isNoMoreWhenItIsEmptyAndNoLongerPersistent() {
        configure(romeo, "persistentroom=1");
        send(juliet, "unavailable", "Juliet", "");
        juliet.sync();
        send(romeo, "unavailable", "Romeo", "");
        configure(romeo, "persistentroom=0");
        assertThat(condition(romeo.ask("get", ROOM, OWNER))).isEqualTo("item-not-found");
    }
}
