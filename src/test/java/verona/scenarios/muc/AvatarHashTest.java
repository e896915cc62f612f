package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Received;
import verona.stanza.Element;
import verona.stanza.PresenceSpec;
import verona.vocabulary.Muc;

/** XEP-0153 §4.1 and XEP-0398 §4: which photo there is, said on a client's behalf. */
class AvatarHashTest extends RoomScenarios {

    private static final String UPDATE = "vcard-temp:x:update";

    /** The SHA-1 of {@code abc}, of RFC 3174 §7.3. */
    private static final String HASH = "a9993e364706816aba3e25717850c26c9cd0d89d";

    @BeforeEach
    void makeTheRoom() {
        romeoMakesTheRoom();
    }

    private void julietHasAPhoto() {
        juliet.sends(
                        iqSet("photo")
                                .with(
                                        "<vCard xmlns='vcard-temp'><PHOTO><TYPE>image/png</TYPE>"
                                                + "<BINVAL>YWJj</BINVAL></PHOTO></vCard>"))
                .receives(iqResult("photo"));
    }

    private PresenceSpec joins() {
        return presence().to(room.as("Juliet")).with(Muc.join());
    }

    private static PresenceSpec withPhoto(String hash) {
        Element photo = payload(UPDATE, "photo").withText(hash);
        return presence().with(payload(UPDATE, "x").withChild(photo).exactly());
    }

    /** Romeo sees Juliet's presence, which names this photo and no other. */
    private void romeoSeesPhoto(String hash) {
        Received presence = romeo.receivesNext(withPhoto(hash).from(room.as("Juliet")));
        assertThat(presence.element().children())
                .filteredOn(child -> child.is(UPDATE, "x"))
                .hasSize(1);
    }

    @Test
    void namesThePhotoToARoomAndToContacts() {
        julietHasAPhoto();
        juliet.sends(joins());
        romeoSeesPhoto(HASH);
        readsAll(juliet);
        juliet.sends(presence());
        juliet.receives(withPhoto(HASH).from(juliet.fullJid()));
    }

    @Test
    void saysThatThereIsNoPhoto() {
        juliet.sends(joins());
        romeoSeesPhoto("");
    }

    /** XEP-0398 §4: of what the client says, an empty photo stays, and another may stay. */
    @ParameterizedTest
    @CsvSource({
        "<photo/>, ''",
        "<photo>mine</photo>, mine",
        "'', a9993e364706816aba3e25717850c26c9cd0d89d",
    })
    void leavesWhatTheClientSaysOfAPhoto(String said, String expected) {
        julietHasAPhoto();
        juliet.sends(joins().with("<x xmlns='" + UPDATE + "'>" + said + "</x>"));
        romeoSeesPhoto(expected);
    }

    @Test
    void saysNothingWithAnotherPresence() {
        enters(juliet, "Juliet");
        juliet.sends(presence().unavailable().to(room.as("Juliet")));
        romeo.receivesNext(presence().unavailable().from(room.as("Juliet")).without(UPDATE, "x"));
    }
}
