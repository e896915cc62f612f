package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0153 §3.1 and XEP-0398 §4: which photo there is, said on a client's behalf. */
class AvatarHashTest extends MucTests {

    private static final String UPDATE = "vcard-temp:x:update";

    /** The SHA-1 of {@code abc}, of RFC 3174 §7.3. */
    private static final String HASH = "a9993e364706816aba3e25717850c26c9cd0d89d";

    private final RawClient romeo = room();
    private final RawClient juliet = bound("juliet");

    private void setPhoto(String data) {
        String photo = "<PHOTO><TYPE>image/png</TYPE><BINVAL>" + data + "</BINVAL></PHOTO>";
        juliet.ask("set", "", "<vCard xmlns='vcard-temp'>" + photo + "</vCard>");
    }

    private static String photo(Element presence) {
        assertThat(presence.children()).filteredOn(child -> child.is(UPDATE, "x")).hasSize(1);
        return presence.child(UPDATE, "x").child(UPDATE, "photo").text();
    }

    @Test
    void namesThePhotoToARoomAndToContacts() {
        setPhoto("YWJj");
        join(juliet, "Juliet");
        assertThat(photo(romeo.next())).isEqualTo(HASH);
        juliet.sync().forget();
        juliet.send("<presence/>");
        assertThat(photo(juliet.next())).isEqualTo(HASH);
    }

    @Test
    void saysThatThereIsNoPhoto() {
        join(juliet, "Juliet");
        assertThat(photo(romeo.next())).isEmpty();
        setPhoto("*");
        join(juliet, "Juliet", "");
        assertThat(photo(romeo.next())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<photo/>, ''",
        "<photo>mine</photo>, mine",
        "'', a9993e364706816aba3e25717850c26c9cd0d89d",
    })
    void leavesWhatTheClientSaysOfAPhoto(String said, String expected) {
        setPhoto("YWJj");
        join(juliet, "Juliet", JOIN + "<x xmlns='" + UPDATE + "'>" + said + "</x>");
        assertThat(photo(romeo.next())).isEqualTo(expected);
    }

    @Test
    void saysNothingWithAnotherPresence() {
        join(juliet, "Juliet");
        romeo.next();
        send(juliet, "unavailable", "Juliet", "");
        assertThat(romeo.next().child(UPDATE, "x")).isNull();
    }
}
