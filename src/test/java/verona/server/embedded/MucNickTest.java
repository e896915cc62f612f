package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.2.8, §7.6, §7.10 and §17.1: nicks and who may have them. */
class MucNickTest extends MucTests {

    private final RawClient romeo = room();

    private void keep(String nick, String localpart) {
        String item = "<item affiliation='member' jid='%s@localhost' nick='%s'/>";
        assertThat(admin(romeo, item.formatted(localpart, nick)).attribute("type"))
                .isEqualTo("result");
        romeo.forget();
    }

    /** XEP-0045 §17.1. */
    @Test
    void takesNoNickThatCantBeSeen() {
        RawClient juliet = bound("juliet");
        join(juliet, " ");
        assertThat(condition(juliet.next())).isEqualTo("not-allowed");
        join(juliet, "\u00AD");
        assertThat(condition(juliet.next())).isEqualTo("jid-malformed");
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        join(rosaline, "  ");
        assertThat(condition(rosaline.next())).isEqualTo("not-allowed");
    }

    /** XEP-0045 §17.1, RFC 3454 §7: a nick is kept, so it has no unassigned characters. */
    @Test
    void takesNoNickWithCharactersThatResourceprepDoesNotKnow() {
        RawClient juliet = bound("juliet");
        join(juliet, "\uD83E\uDD16\uFE0F");
        Element error = juliet.next();
        assertThat(condition(error)).isEqualTo("jid-malformed");
        assertThat(error.attribute("from")).isEqualTo(ROOM + "/\uD83E\uDD16");
    }

    /** RFC 7622 §3.3 decides over the room's name, not Unicode 3.2, which knows no such letter. */
    @Test
    void makesARoomWhoseNameIsOfLettersThatStringprepDoesNotKnow() {
        RawClient juliet = bound("juliet");
        juliet.send("<presence to='\u2615@conference.localhost/x'>" + JOIN + "</presence>");
        assertThat(condition(juliet.next())).isEqualTo("jid-malformed");
        juliet.send("<presence to='\u1E9C@conference.localhost/x'>" + JOIN + "</presence>");
        assertThat(statuses(juliet.next())).contains("201");
    }

    /** RFC 7622 §3.4: what is prepared the same is the same nick. */
    @Test
    void knowsANickInWhateverWayItIsWritten() {
        RawClient juliet = occupant(romeo, "juliet", "\u00E9");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "e\u0301");
        assertThat(condition(rosaline.next())).isEqualTo("conflict");
        message(romeo, "type='chat' to='" + ROOM + "/e\u0301'", "<body>x</body>");
        assertThat(body(juliet.next())).isEqualTo("x");
    }

    @Test
    void makesNoRoomForANickThatCantBe() {
        RawClient juliet = bound("juliet");
        juliet.send("<presence to='other" + ROOM + "/ '>" + JOIN + "</presence>");
        assertThat(condition(juliet.next())).isEqualTo("not-allowed");
        juliet.send("<presence to='other" + ROOM + "/Juliet'>" + JOIN + "</presence>");
        assertThat(statuses(juliet.next())).contains("201");
    }

    /** XEP-0045 §7.2.8 and §7.6. */
    @Test
    void keepsARegisteredNickForOneAccount() {
        keep("Rose", "rosaline");
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        join(juliet, "Rose", "");
        assertThat(condition(juliet.next())).isEqualTo("conflict");
        send(juliet, "unavailable", "Juliet", "");
        juliet.next();
        join(juliet, "Rose");
        assertThat(condition(juliet.next())).isEqualTo("conflict");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rose");
        assertThat(nick(rosaline.next())).isEqualTo("Romeo");
    }

    /** XEP-0045 §7.10: who has a nick registered may use another, unless nicks are locked down. */
    @Test
    void letsAMemberUseAnotherNick() {
        keep("Rose", "rosaline");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        rosaline.next();
        assertThat(nick(rosaline.next())).isEqualTo("Rosaline");
    }

    /** XEP-0045 §7.2.2 and §7.6. */
    @Test
    void givesTheRegisteredNickWhereNicksAreLockedDown() {
        keep("Rose", "rosaline");
        field(romeo, "x-muc#roomconfig_reservednick", "1");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        rosaline.next();
        Element own = rosaline.next();
        assertThat(nick(own)).isEqualTo("Rose");
        assertThat(statuses(own)).containsExactly("210", "110");
        rosaline.sync().forget();
        join(rosaline, "Rosaline", "");
        assertThat(condition(rosaline.next())).isEqualTo("not-acceptable");
    }

    /** XEP-0045 §9.3: whose nick it becomes has it alone. */
    @Test
    void takesANickFromWhoUsesIt() {
        RawClient juliet = occupant(romeo, "juliet", "Rose");
        keep("Rose", "rosaline");
        Element gone = juliet.next();
        assertThat(statuses(gone)).containsExactly("307", "110");
        assertThat(item(gone).child(USER, "actor")).isNull();
        join(juliet, "Rose");
        assertThat(condition(juliet.next())).isEqualTo("conflict");
    }

    /** XEP-0045 §9.5: an empty nick is one no more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item affiliation='member' jid='rosaline@localhost' nick=''/>",
                "<item affiliation='outcast' jid='rosaline@localhost'/>",
                "<item affiliation='none' jid='rosaline@localhost'/>",
            })
    void givesANickFreeAgain(String item) {
        keep("Rose", "rosaline");
        admin(romeo, item);
        occupant(romeo, "juliet", "Rose");
    }

    @Test
    void keepsNoNickForTwo() {
        keep("Rose", "rosaline");
        String item = "<item affiliation='member' jid='juliet@localhost' nick='Rose'/>";
        assertThat(condition(admin(romeo, item))).isEqualTo("conflict");
        assertThat(condition(admin(romeo, item.replace("Rose", " ")))).isEqualTo("not-allowed");
    }
}
