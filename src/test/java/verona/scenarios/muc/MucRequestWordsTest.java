package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.not_acceptable;
import static verona.RequiresFeature.Owner.ROOM;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.RequiresFeature;
import verona.stanza.Xml;
import verona.vocabulary.Muc;
import verona.vocabulary.MucRequests;

/** Words for what users ask of rooms. */
class MucRequestWordsTest extends RoomScenarios {

    @Test
    void inviteAsSpecified() {
        assertThat(
                        MucRequests.directInvitation("cave@rooms.example")
                                .password("open")
                                .reason("Come")
                                .continues("t1")
                                .toElement())
                .isEqualTo(
                        Xml.read(
                                "<x xmlns='jabber:x:conference' continue='true' thread='t1'"
                                        + " jid='cave@rooms.example' password='open'"
                                        + " reason='Come'/>"));
    }

    /** XEP-0249 §2. */
    @Test
    void inviteWithoutTheRoom() {
        romeo.sends(
                message()
                        .to(juliet.fullJid())
                        .with(MucRequests.directInvitation(room).reason("The balcony")));
        juliet.receives(message().from(romeo.fullJid()).with(MucRequests.directInvitation(room)));
    }

    /** XEP-0045 §7.10. */
    @Test
    @RequiresFeature(value = "jabber:iq:register", of = ROOM)
    void registerANick() {
        romeoMakesTheRoom();
        romeoMakes(member, juliet);
        juliet.sends(iqGet("form1").to(room).with(MucRequests.registration()))
                .receives(iqResult("form1").from(room).with(MucRequests.registration()))
                .sends(iqSet("nick1").to(room).with(MucRequests.registration("Capulet")))
                .receives(iqResult("nick1").from(room));
        rosaline.sends(presence().to(room.as("Capulet")).with(Muc.join()))
                .receives(anyPresence().type("error"));
        juliet.sends(iqSet("nick2").to(room).with(MucRequests.unregistration()))
                .receives(iqResult("nick2").from(room));
    }

    /** XEP-0045 §7.13 and §8.6. */
    @Test
    void giveAVisitorVoice() {
        romeoMakesTheRoom("moderatedroom=1");
        enters(juliet, "Juliet");
        juliet.sends(message().to(room).with(MucRequests.voiceRequest()));
        romeo.receives(
                        message()
                                .from(room)
                                .with(MucRequests.voiceRequestForm(juliet.fullJid(), "Juliet")))
                .sends(
                        message()
                                .to(room)
                                .with(MucRequests.voiceApproval(juliet.fullJid(), "Juliet")));
        juliet.receives(presence().with(Muc.user().item(Muc.item().role(participant))));
    }

    /** XEP-0410 §3.2. */
    @Test
    void askWhetherAClientIsInTheRoom() {
        romeoMakesTheRoom();
        romeo.sends(iqGet("ping1").to(room.as("Romeo")).with(ping()))
                .receives(iqResult("ping1").from(room.as("Romeo")));
        juliet.sends(iqGet("ping2").to(room.as("Juliet")).with(ping()))
                .receives(iqError("ping2", not_acceptable));
    }
}
