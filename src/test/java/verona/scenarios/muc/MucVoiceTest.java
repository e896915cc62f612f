package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.vocabulary.DataForm;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;
import verona.vocabulary.MucRequests;

/** XEP-0045 §7.13 and §8.6: asking for voice in a moderated room. */
class MucVoiceTest extends RoomScenarios {

    private static final String REQUEST = "http://jabber.org/protocol/muc#request";

    @Client(account = "juliet", resource = "phone")
    XmppClient phone;

    @BeforeEach
    void enter() {
        ignoresThePresenceOfTheRoom(phone);
        romeoMakesTheRoom("moderatedroom=1");
        enters(juliet, "Juliet");
        enters(rosaline, "Rosaline");
    }

    private static DataForm request() {
        return Forms.submit().formType(REQUEST);
    }

    private void submits(XmppClient client, DataForm form) {
        client.sends(message().to(room).with(form));
    }

    @Test
    void bringsARequestToTheModerators() {
        submits(juliet, MucRequests.voiceRequest());
        Received brought =
                romeo.receivesNext(
                        message()
                                .from(room)
                                .with(
                                        Forms.form()
                                                .field("FORM_TYPE", REQUEST)
                                                .field("muc#role", "participant")
                                                .field("muc#jid", juliet.fullJid())
                                                .field("muc#roomnick", "Juliet")
                                                .field("muc#request_allow", "0")));
        // RFC 6121 §5.2.2: without a type a message is a normal one.
        assertThat(brought.type()).isIn(null, "normal");
        rosaline.receivesNothing();
    }

    @Test
    void givesVoiceWhenAModeratorAllowsIt() {
        submits(romeo, MucRequests.voiceApproval(juliet.fullJid(), "Juliet"));
        juliet.receivesNext(presence().with(Muc.user().item(Muc.item().role(participant))));
        juliet.sends(groupchat().to(room).body("At last"))
                .receivesNext(groupchat().body("At last"));
        submits(
                romeo,
                request().field("muc#jid", juliet.fullJid()).field("muc#request_allow", "1"));
        juliet.receivesNothing();
    }

    @Test
    void givesNoVoiceWhenAModeratorDoesNot() {
        DataForm asked = request().field("muc#jid", juliet.fullJid());
        submits(romeo, asked.field("muc#role", "participant").field("muc#request_allow", "0"));
        submits(romeo, asked.field("muc#role", "participant"));
        juliet.receivesNothing();
        romeo.receivesNothing();
    }

    /** Who may not allow it has not been asked. */
    @ParameterizedTest
    @CsvSource({
        "juliet, muc#role, moderator, bad_request",
        "juliet, muc#request_allow, 1, bad_request",
        "romeo, muc#request_allow, 1, item_not_found",
    })
    void refusesWhatCantBe(
            String who, String field, String value, StanzaError.Condition condition) {
        otherwiseOnProsody("XEP-0045 §8.6");
        XmppClient client = who.equals("juliet") ? juliet : romeo;
        submits(client, request().field(field, value));
        client.receivesNext(message().error(condition));
    }

    @Test
    void refusesWhoHasVoiceOrIsNotThere() {
        otherwiseOnProsody("XEP-0045 §7.13");
        romeoChanges(Muc.admin().item(participant, "Juliet"));
        juliet.receivesNext(presence().from(room.as("Juliet")));
        submits(juliet, MucRequests.voiceRequest());
        juliet.receivesNext(message().error(bad_request));
        submits(phone, MucRequests.voiceRequest());
        phone.receivesNext(message().error(not_acceptable));
    }
}
