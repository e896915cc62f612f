package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.Presence.Mode.away;
import static org.jivesoftware.smack.packet.Presence.Mode.xa;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.Presence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Received;
import verona.Room;
import verona.XmppRoom;
import verona.vocabulary.Muc;
import verona.vocabulary.Roster;

/** XEP-0045 §7.7, §11.1 and §17.3: what occupants get to see of each other. */
class MucPresenceTest extends RoomScenarios {

    @Room XmppRoom other;

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    /** XEP-0045 §7.7. */
    @Test
    void passesOnWhatAnOccupantSaysOfItself() {
        juliet.sends(
                presence()
                        .to(room.as("Juliet"))
                        .show(xa)
                        .with(payload("http://jabber.org/protocol/caps", "c")));
        romeo.receivesNext(
                presence()
                        .show(xa)
                        .with(payload("http://jabber.org/protocol/caps", "c"))
                        .with(Muc.user().item(Muc.item().role(participant))));
    }

    /** XEP-0045 §17.3. */
    @Test
    void passesOnNothingThatOnlyTheRoomSays() {
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.user().status(301)));
        assertThat(statuses(romeo.receivesNext(presence().with(Muc.user())))).isEmpty();
    }

    /** XEP-0317 §3.1: it is the room that gives hats. */
    @Test
    void passesOnNoHatsThatOccupantsGiveThemselves() {
        otherwiseOnProsody("XEP-0045 §17.3, which speaks of muc#user alone,");
        juliet.sends(presence().to(room.as("Juliet")).with(payload("urn:xmpp:hats:0", "hats")));
        romeo.receivesNext(presence().without("urn:xmpp:hats:0", "hats"));
    }

    /** XEP-0045 §7.2.2: for tracking. */
    @Test
    void answersWithTheIdOfThePresence() {
        rosaline.sends(presence().id("p1").to(room.as("Rosaline")).with(Muc.join()));
        rosaline.receivesNext(presence().withoutAttribute("id"));
        rosaline.receivesNext(presence());
        rosaline.receivesNext(presence().id("p1"));
    }

    /** XEP-0045 §17.3: who enters again receives all again. */
    @Test
    void synchronizesAClientAgain() {
        romeo.sends(groupchat().to(room).body("Soft!")).receives(groupchat().body("Soft!"));
        juliet.receives(groupchat().body("Soft!"));
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()));
        juliet.receivesNext(presence().from(room.as("Romeo")));
        assertThat(statuses(juliet.receivesNext(presence()))).containsExactly("110");
        juliet.receivesNext(groupchat().body("Soft!"));
        juliet.receivesNext(groupchat().with("<subject/>"));
        readsAll(romeo);
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()).show(away));
        romeo.receivesNext(presence().show(away));
    }

    /** XEP-0045 §17.3: others receive what is new. §7.2.1 allows a presence that is not. */
    @Test
    void tellsOthersNothingOfAClientThatIsSynchronizedAgain() {
        otherwiseOnProsody("XEP-0045 §7.2.1");
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(groupchat().with("<subject/>"));
        romeo.receivesNothing();
    }

    /** XEP-0045 §17.3. */
    @Test
    void answersAProbeOfAnOccupant() {
        romeo.sends(presence().type(Presence.Type.probe).to(room.as("Juliet")))
                .receivesNext(
                        presence()
                                .from(room.as("Juliet"))
                                .with(Muc.user().item(Muc.item().jid(juliet.fullJid()))));
        romeo.sends(presence().type(Presence.Type.probe).to(room))
                .receivesNext(presence().from(room.as("Romeo")));
        juliet.receivesNothing();
    }

    /** XEP-0045 §17.3. */
    @Test
    void answersAProbeOfNobody() {
        otherwiseOnProsody("XEP-0045 §17.3");
        romeo.sends(presence().type(Presence.Type.probe).to(room.as("Nobody")))
                .receivesNext(presence().error(item_not_found));
    }

    @Test
    void tellsStrangersNothingThatTheyProbe() {
        rosaline.sends(presence().type(Presence.Type.probe).to(room.as("Juliet")))
                .receivesNext(presence().error(not_acceptable));
        rosaline.sends(presence().type(Presence.Type.probe).to(other.as("Juliet")))
                .receivesNext(presence().error(item_not_found));
    }

    @Test
    void showsAnAbsentMemberByItsRegisteredNick() {
        romeoChanges(
                Muc.admin()
                        .item(Muc.item().affiliation(member).jid(rosaline.bareJid()).nick("Rose")));
        romeo.receives(message().from(room));
        romeo.sends(presence().type(Presence.Type.probe).to(room.as("Rose")))
                .receivesNext(
                        presence()
                                .unavailable()
                                .with(
                                        Muc.user()
                                                .item(
                                                        Muc.item()
                                                                .affiliation(member)
                                                                .role(noRole)
                                                                .jid(rosaline.bareJid())
                                                                .nick("Rose"))));
        Received seen =
                juliet.sends(presence().type(Presence.Type.probe).to(room.as("Rose")))
                        .receivesNext(presence().unavailable().with(Muc.user()));
        assertThat(seen.xpathAll("user:x/user:item/@jid")).isEmpty();
    }

    @Test
    void letsNobodySubscribe() {
        isAvailable(rosaline);
        rosaline.sends(presence().subscribe().to(room)).receivesNothing(presence().subscribed());
        rosaline.receivesNothing(presence());
        romeo.receivesNothing();
    }

    /** RFC 6121 §3.1.4: a request is denied by 'unsubscribed'; XEP-0045 says nothing of rooms. */
    @Test
    void deniesASubscription() {
        otherwiseOnProsody("XEP-0045 §17.3");
        isAvailable(rosaline);
        rosaline.sends(iqGet("roster").with(Roster.query())).receives(iqResult("roster"));
        rosaline.sends(presence().subscribe().to(room))
                .receives(presence().unsubscribed().from(room));
    }

    /** XEP-0045 §17.3. */
    @Test
    void passesOverTheLeavingOfAStranger() {
        rosaline.sends(presence().unavailable().to(room.as("Juliet"))).receivesNothing();
        romeo.receivesNothing();
    }

    /** XEP-0045 §11.1: the text, which may name the account, is for those who may know it. */
    @Test
    void saysWhyAnOccupantThatFailedIsGone() {
        juliet.sends(
                presence()
                        .to(room.as("Juliet"))
                        .error(stanzaError(recipient_unavailable).text("juliet@localhost")));
        Received gone =
                romeo.receivesNext(
                        presence().unavailable().status("Kicked: recipient unavailable"));
        assertThat(statuses(gone)).containsExactly("333");
        assertThat(statuses(juliet.receivesNext(presence().unavailable())))
                .containsExactlyInAnyOrder("333", "110");
    }

    /** XEP-0045 §11.1: in a room where that is no secret, all may know it. */
    @Test
    void saysInItsOwnTextWhyAnOccupantThatFailedIsGone() {
        romeoConfigures("whois=anyone");
        juliet.sends(
                presence()
                        .to(room.as("Juliet"))
                        .error(stanzaError(recipient_unavailable).text("juliet@localhost")));
        romeo.receivesNext(
                presence().unavailable().status("Kicked: recipient unavailable: juliet@localhost"));
    }
}
