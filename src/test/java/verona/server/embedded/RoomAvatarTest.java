package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0486: avatars of rooms. */
class RoomAvatarTest extends MucTests {

    private static final String DISCO = "http://jabber.org/protocol/disco#info";

    /** The photo of three bytes, "abc", whose hash is the example of FIPS 180. */
    private static final String ABC = "<PHOTO><TYPE>image/png</TYPE><BINVAL>YWJj</BINVAL></PHOTO>";

    private static final String EMPTY = "<PHOTO><TYPE>image/png</TYPE></PHOTO>";
    private static final String ABC_HASH = "a9993e364706816aba3e25717850c26c9cd0d89d";
    private static final String ABCD = "<PHOTO><BINVAL>YWJjZA==</BINVAL></PHOTO>";
    private static final String ABCD_HASH = "81fe8bfe87576c3ecb22426f8e57847382917acf";

    private final RawClient romeo = room();

    private static Element card(RawClient client, String type, String content) {
        return client.ask(type, ROOM, "<vCard xmlns='vcard-temp'>" + content + "</vCard>");
    }

    private static Element info(RawClient client, String address) {
        return client.ask("get", address, "<query xmlns='" + DISCO + "'/>").children().get(0);
    }

    private List<String> hashes() {
        Element form = info(romeo, ROOM).child("jabber:x:data", "x");
        assertThat(form).isNotNull();
        return form.children().stream()
                .filter(field -> "muc#roominfo_avatarhash".equals(field.attribute("var")))
                .flatMap(field -> field.children().stream())
                .map(Element::text)
                .toList();
    }

    /** §3.1. */
    @Test
    void isAnnouncedByTheServiceAndByRooms() {
        for (String address : List.of("conference.localhost", ROOM)) {
            assertThat(info(romeo, address).children())
                    .extracting(child -> child.attribute("var"))
                    .contains("vcard-temp");
        }
    }

    /** §3.2 to §3.4. */
    @Test
    void isSetByAnOwnerAndReadByEverybody() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        assertThat(hashes()).isEmpty();
        assertThat(card(romeo, "set", ABC).attribute("type")).isEqualTo("result");
        Element notice = juliet.next();
        assertThat(notice.attribute("type")).isEqualTo("groupchat");
        assertThat(statuses(notice)).containsExactly("104");
        assertThat(hashes()).containsExactly(ABC_HASH);
        Element read = card(bound("rosaline"), "get", "");
        assertThat(read.children().get(0).toXml()).contains("YWJj");
    }

    /** §5.1. */
    @Test
    void hasAHashForEachOfItsPhotos() {
        card(romeo, "set", ABC + EMPTY + ABCD);
        assertThat(hashes()).containsExactly(ABC_HASH, ABCD_HASH);
    }

    /** §3.2. */
    @Test
    void isTakenAwayByAnEmptyCard() {
        card(romeo, "set", ABC);
        card(romeo, "set", "");
        assertThat(hashes()).isEmpty();
        assertThat(condition(card(romeo, "get", ""))).isEqualTo("item-not-found");
    }

    /** §3.2. */
    @Test
    void isForOwnersToSet() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        affiliate(romeo, "admin", "juliet");
        assertThat(condition(card(juliet, "set", ABC))).isEqualTo("forbidden");
        assertThat(hashes()).isEmpty();
    }

    @Test
    void endsWithItsRoom() {
        card(romeo, "set", ABC);
        owner(romeo, "<destroy/>");
        join(romeo, "Romeo");
        configure(romeo);
        assertThat(hashes()).isEmpty();
    }
}
