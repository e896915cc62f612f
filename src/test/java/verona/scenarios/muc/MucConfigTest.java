package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/** XEP-0045 §10.1 and §10.2: the configuration, and what follows from a change of it. */
class MucConfigTest extends RoomScenarios {

    private static final String OWNER = "http://jabber.org/protocol/muc#owner";

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    /** XEP-0045 §16.5.3. */
    @ParameterizedTest
    @CsvSource({
        "muc#maxhistoryfetch, (§10)",
        "muc#roomconfig_allowpm, (§10)",
        "muc#roomconfig_allowinvites, (§10)",
        "muc#roomconfig_changesubject, ''",
        "muc#roomconfig_enablelogging, (§10)",
        "muc#roomconfig_getmemberlist, (§10)",
        "muc#roomconfig_lang, ''",
        "muc#roomconfig_pubsub, (§10)",
        "muc#roomconfig_maxusers, (§10)",
        "muc#roomconfig_membersonly, ''",
        "muc#roomconfig_moderatedroom, ''",
        "muc#roomconfig_passwordprotectedroom, (§10)",
        "muc#roomconfig_persistentroom, ''",
        "muc#roomconfig_presencebroadcast, ''",
        "muc#roomconfig_publicroom, ''",
        "muc#roomconfig_roomadmins, (§10)",
        "muc#roomconfig_roomdesc, ''",
        "muc#roomconfig_roomname, ''",
        "muc#roomconfig_roomowners, (§10)",
        "muc#roomconfig_roomsecret, ''",
        "muc#roomconfig_whois, ''",
    })
    void offersEachFieldThatThereIs(String field, String prosody) {
        prosodyDiffersFrom(prosody);
        assertThat(configurationForm().xpathAll("owner:query/x:x/x:field/@var")).contains(field);
    }

    @Test
    void showsThePresenceOfAllRolesAtFirst() {
        assertThat(valuesOf("muc#roomconfig_presencebroadcast"))
                .containsExactlyInAnyOrder("moderator", "participant", "visitor");
    }

    private void romeoSendsTheFormBack() {
        Element form = configurationForm().element().child(OWNER, "query").children().get(0);
        Element query = payload(OWNER, "query").withChild(form.withAttribute("type", "submit"));
        romeo.sends(iqSet("echo").to(room).with(query)).receives(iqResult("echo"));
    }

    @Test
    void takesTheFormThatItGave() {
        romeoConfigures("roomname=Garden");
        romeoSendsTheFormBack();
        assertThat(valuesOf("muc#roomconfig_roomname")).containsExactly("Garden");
    }

    /**
     * XEP-0045 §10.2.1: a form that comes back as it was sent changes nothing, and says nothing.
     */
    @Test
    void changesNothingByAFormThatIsAsItWas() {
        differsOnProsody("XEP-0045 §10.2.1");
        romeoSendsTheFormBack();
        juliet.receivesNothing();
    }

    /** XEP-0004 §3.2: what a form does not have stays; text without a value is no text. */
    @Test
    void clearsTextWithoutAValueAndKeepsOtherThings() {
        romeoSubmits(Muc.config().field("muc#roomconfig_roomname", "Garden"));
        romeoSubmits(Muc.config().field("muc#roomconfig_roomdesc", "Roses"));
        romeoSubmits(Muc.config().field("muc#roomconfig_roomname"));
        assertThat(valuesOf("muc#roomconfig_roomname").stream().filter(v -> !v.isEmpty()))
                .isEmpty();
        assertThat(valuesOf("muc#roomconfig_roomdesc")).containsExactly("Roses");
        romeoSubmits(Muc.config().field("garden", "1"));
    }

    @Test
    void keepsANumberWithoutAValue() {
        otherwiseOnProsody("XEP-0045 §10");
        romeoSubmits(Muc.config().field("muc#roomconfig_maxusers", "5"));
        romeoSubmits(Muc.config().field("muc#roomconfig_maxusers"));
        assertThat(valuesOf("muc#roomconfig_maxusers")).containsExactly("5");
    }

    /** XEP-0045 §10.2.1 and §16.6.2. */
    @ParameterizedTest
    @CsvSource({
        "muc#roomconfig_roomname, Garden, 104, ''",
        "muc#roomconfig_whois, anyone, 172, ''",
        "muc#roomconfig_enablelogging, 1, 170, (§10)",
        "muc#roomconfig_enablearchiving, 0, 171, ''",
        "muc#roomconfig_roomsecret, cauldron, 104, ''",
        "muc#maxhistoryfetch, 5, 104, (§10)",
        "muc#roomconfig_presencebroadcast, moderator, 104, ''",
    })
    void saysWhatKindOfChangeItIs(String field, String value, String code, String prosody) {
        prosodyDiffersFrom(prosody);
        romeoSubmits(Muc.config().field(field, value));
        assertThat(statuses(juliet.receives(groupchat().from(room)))).containsExactly(code);
    }

    @Test
    void saysThatTheRoomIsSemiAnonymousAgain() {
        romeoConfigures("whois=anyone");
        romeoSubmits("whois=moderators");
        assertThat(statuses(juliet.receivesNext(groupchat().from(room)))).containsExactly("173");
    }

    /** XEP-0045 §7.2.12. */
    @Test
    void warnsWhoEntersThatTheRoomIsLogged() {
        otherwiseOnProsody("XEP-0045 §10");
        romeoConfigures("enablelogging=1");
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()));
        assertThat(nextNicks(rosaline, 2)).containsExactlyInAnyOrder("Romeo", "Juliet");
        assertThat(statuses(rosaline.receivesNext(presence().from(room.as("Rosaline")))))
                .containsExactlyInAnyOrder("170", "110");
    }

    /** XEP-0045 §10.1.3. */
    @Test
    void wantsAPasswordForAProtectedRoom() {
        otherwiseOnProsody("XEP-0045 §10");
        String isProtected = "muc#roomconfig_passwordprotectedroom";
        romeo.sends(iqSet("none").to(room).with(Muc.config().field(isProtected, "1")))
                .receivesNext(iqError("none", not_acceptable));
        romeoConfigures("roomsecret=cauldron");
        assertThat(valuesOf(isProtected)).containsExactly("1");
        romeoSubmits("passwordprotectedroom=1");
        romeoSubmits("passwordprotectedroom=0");
        assertThat(valuesOf("muc#roomconfig_roomsecret")).isEmpty();
    }

    /** XEP-0045 §10.2: the whole lists, not what is different. */
    @Test
    void setsOwnersAndAdmins() {
        otherwiseOnProsody("XEP-0045 §10");
        romeoSubmits("roomadmins=" + juliet.bareJid());
        juliet.receivesNext(
                presence().from(room.as("Juliet")).with(Muc.user().item(admin, moderator)));
        readsAll(juliet);
        romeoSubmits(Muc.config().field("muc#roomconfig_roomadmins"));
        juliet.receivesNext(
                presence().from(room.as("Juliet")).with(Muc.user().item(noAffiliation)));
        readsAll(juliet);
        romeoSubmits("roomowners=" + juliet.bareJid());
        romeo.sends(iqGet("form").to(room).with(Muc.owner())).receives(iqError("form", forbidden));
        juliet.receives(presence().from(room.as("Romeo")).with(Muc.user().item(admin)));
    }

    /** XEP-0045 §10.2: a room has an owner at all times. */
    @Test
    void keepsAnOwner() {
        otherwiseOnProsody("XEP-0045 §10");
        romeo.sends(iqSet("none").to(room).with(Muc.config().field("muc#roomconfig_roomowners")))
                .receivesNext(iqError("none", conflict));
    }

    /** XEP-0045 §7.2.9. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "0"})
    void letsAnyNumberIn(String number) {
        otherwiseOnProsody("XEP-0045 §10");
        romeoConfigures("maxusers=2");
        romeoConfigures("maxusers=" + number);
        enters(rosaline, "Rosaline");
    }

    /** XEP-0045 §7.2.9. */
    @Test
    void keepsSpaceForAdmins() {
        otherwiseOnProsody("XEP-0045 §10");
        romeoConfigures("maxusers=1");
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()))
                .receivesNext(
                        presence()
                                .error(
                                        stanzaError(service_unavailable)
                                                .type(StanzaError.Type.WAIT)));
        romeoMakes(admin, rosaline);
        romeo.receivesNext(message().from(room));
        enters(rosaline, "Rosaline");
    }

    /** XEP-0045 §10.2. */
    @Test
    void keepsTheRoomWhenALaterConfigurationIsCancelled() {
        romeo.sends(iqSet("cancel").to(room).with(Muc.owner().form(Forms.cancel())))
                .receivesNext(iqResult("cancel"));
        juliet.receivesNothing();
        romeo.sends(iqSet("form").to(room).with(Muc.owner().form(Forms.form())))
                .receivesNext(iqError("form", bad_request));
    }

    /** An empty room that is not to outlive its occupants any more has outlived them. */
    @Test
    void isNoMoreWhenItIsEmptyAndNoLongerPersistent() {
        otherwiseOnProsody("XEP-0045 §7.14");
        romeoConfigures("persistentroom=1");
        leaves(juliet);
        leaves(romeo);
        romeoSubmits("persistentroom=0");
        romeo.sends(iqGet("form").to(room).with(Muc.owner()))
                .receivesNext(iqError("form", item_not_found));
    }
}
