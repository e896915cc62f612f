package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0398 §4: a vCard whose photo is malformed. */
class AvatarHashTest extends MucTests {

    private static final String UPDATE = "vcard-temp:x:update";

    private final RawClient romeo = room();
    private final RawClient juliet = bound("juliet");

    private static String photo(Element presence) {
        assertThat(presence.children()).filteredOn(child -> child.is(UPDATE, "x")).hasSize(1);
        return presence.child(UPDATE, "x").child(UPDATE, "photo").text();
    }

    @Test
    void findsNoPhotoInWhatIsNotBase64() {
        juliet.ask(
                "set", "", "<vCard xmlns='vcard-temp'><PHOTO><BINVAL>*</BINVAL></PHOTO></vCard>");
        join(juliet, "Juliet");
        assertThat(photo(romeo.next())).isEmpty();
    }
}
