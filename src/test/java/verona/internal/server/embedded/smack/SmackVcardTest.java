package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smackx.vcardtemp.VCardManager;
import org.jivesoftware.smackx.vcardtemp.packet.VCard;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class SmackVcardTest extends SmackTests {

    @Test
    void showsOthersTheVcardOfAUser() throws Exception {
        VCard card = new VCard();
        card.setFirstName("Romeo");
        card.setLastName("Montague");
        card.setField("NOTE", "<3 & more");
        card.setAvatar("not really an image".getBytes(StandardCharsets.UTF_8), "image/png");
        VCardManager.getInstanceFor(user("romeo")).saveVCard(card);

        VCard seen =
                VCardManager.getInstanceFor(user("juliet"))
                        .loadVCard(JidCreate.entityBareFrom("romeo@localhost"));
        assertThat(seen.getFirstName()).isEqualTo("Romeo");
        assertThat(seen.getLastName()).isEqualTo("Montague");
        assertThat(seen.getField("NOTE")).isEqualTo("<3 & more");
        assertThat(seen.getAvatarHash()).isEqualTo(card.getAvatarHash());
    }

    @Test
    void findsNothingWhereNothingWasSaid() throws Exception {
        VCardManager cards = VCardManager.getInstanceFor(user("romeo"));
        assertThat(cards.loadVCard().getFirstName()).isNull();
        assertThatThrownBy(() -> cards.loadVCard(JidCreate.entityBareFrom("nobody@localhost")))
                .isInstanceOfSatisfying(
                        XMPPErrorException.class,
                        e ->
                                assertThat(e.getStanzaError().getCondition())
                                        .isEqualTo(Condition.service_unavailable));
    }
}
