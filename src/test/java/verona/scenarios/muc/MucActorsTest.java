package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.vocabulary.Muc;
import verona.vocabulary.MucItem;

/** XEP-0045 §8 and §9: whom a change names, who makes it, and who learns it. */
class MucActorsTest extends RoomScenarios {

    @Client(account = "juliet", resource = "phone")
    XmppClient julietsPhone;

    @Client(account = "rosaline", resource = "phone")
    XmppClient rosalinesPhone;

    @BeforeEach
    void enter() {
        ignoresThePresenceOfTheRoom(julietsPhone);
        ignoresThePresenceOfTheRoom(rosalinesPhone);
        romeoMakesTheRoom("moderatedroom=1");
        enters(juliet, "juliet");
        enters(rosaline, "rosaline");
    }

    private static List<String> actor(Received stanza) {
        return stanza.xpathAll("user:x/user:item/user:actor/@*");
    }

    private static String jid(Received stanza) {
        return stanza.xpath("string(user:x/user:item/@jid)");
    }

    /** XEP-0045 §8 and §9: it is the account that counts. */
    @Test
    void letsAdminsActFromOutside() {
        differsOnProsody("XEP-0045 §8");
        romeoMakes(admin, juliet);
        occupantsReadAll();
        julietsPhone
                .sends(iqSet("kick").to(room).with(Muc.admin().item(noRole, "rosaline")))
                .receivesNext(iqResult("kick"));
        Received gone = romeo.receivesNext(presence().unavailable().from(room.as("rosaline")));
        assertThat(actor(gone)).containsExactly(julietsPhone.fullJid().toString());
        assertThat(actor(rosaline.receivesNext(presence().unavailable()))).isEmpty();
    }

    @Test
    void letsNobodyElseActFromOutside() {
        rosalinesPhone
                .sends(iqSet("kick").to(room).with(Muc.admin().item(noRole, "juliet")))
                .receivesNext(iqError("kick"));
        juliet.receivesNothing();
    }

    /** XEP-0045 §8. */
    @Test
    void saysThatOthersMayNotActFromOutside() {
        differsOnProsody("XEP-0045 §8");
        rosalinesPhone
                .sends(iqSet("kick").to(room).with(Muc.admin().item(noRole, "juliet")))
                .receivesNext(iqError("kick", forbidden));
    }

    /** XEP-0045 §10.3: a full JID stands for its account. */
    @Test
    void takesAFullJidForItsAccount() {
        differsOnProsody("XEP-0045 §10.3");
        romeoChanges(Muc.admin().item(member, juliet.bareJid() + "/x"));
        juliet.receivesNext(presence().from(room.as("juliet")).with(Muc.user().item(member)));
    }

    /** A nick names who is in the room, as older clients do. */
    @Test
    void takesANickForItsAccount() {
        romeoChanges(Muc.admin().item(Muc.item().affiliation(member).nick("juliet")));
        juliet.receivesNext(presence().from(room.as("juliet")).with(Muc.user().item(member)));
    }

    /** XEP-0045 §8.5: roles are for nicks. */
    @Test
    void takesANickForItsAccountAndAJidForItsNick() {
        otherwiseOnProsody("XEP-0045 §8.5");
        romeoChanges(Muc.admin().item(Muc.item().affiliation(member).nick("juliet")));
        juliet.receivesNext(presence().from(room.as("juliet")).with(Muc.user().item(member)));
        romeoChanges(Muc.admin().item(Muc.item().role(visitor).jid(juliet.fullJid())));
        juliet.receivesNext(presence().with(Muc.user().item(Muc.item().role(visitor))));
    }

    /** Who becomes a moderator, or is one no more, sees others as it may now. */
    @Test
    void showsAgainWhomAModeratorSees() {
        romeoMakes(admin, juliet);
        juliet.receivesNext(presence().from(room.as("juliet")));
        assertThat(List.of(jid(others()), jid(others())))
                .containsExactlyInAnyOrder(
                        romeo.fullJid().toString(), rosaline.fullJid().toString());
        romeoMakes(noAffiliation, juliet);
        juliet.receivesNext(presence().from(room.as("juliet")));
        assertThat(List.of(jid(others()), jid(others()))).containsExactly("", "");
        juliet.receivesNothing();
    }

    private Received others() {
        return juliet.receivesNext(presence());
    }

    /** An item that follows on another finds what that has left. */
    @Test
    void passesOverARoleOfWhoIsBannedInTheSameRequest() {
        romeoChanges(Muc.admin().item(outcast, juliet.bareJid()).item(noRole, "juliet"));
        assertThat(statuses(rosaline.receivesNext(presence().unavailable())))
                .containsExactly("301");
        rosaline.receivesNothing();
        assertThat(statuses(juliet.receivesNext(presence().unavailable())))
                .containsExactlyInAnyOrder("301", "110");
        juliet.receivesNothing();
    }

    /** XEP-0045 §9.2. */
    @Test
    void bansADomain() {
        romeoChanges(Muc.admin().item(outcast, domain()));
        assertThat(statuses(juliet.receives(presence().unavailable().from(room.as("juliet")))))
                .containsExactlyInAnyOrder("301", "110");
    }

    /** XEP-0045 §9.2: whose own address is a member's is matched by that first. */
    @Test
    void bansADomainButForThoseWhoBelongToTheRoom() {
        differsOnProsody("XEP-0045 §9.2");
        romeoMakes(member, rosaline);
        occupantsReadAll();
        romeoChanges(Muc.admin().item(outcast, domain()));
        assertThat(statuses(juliet.receivesNext(presence().unavailable())))
                .containsExactlyInAnyOrder("301", "110");
        rosaline.receivesNext(presence().unavailable().from(room.as("juliet"))).receivesNothing();
        juliet.sends(presence().to(room.as("juliet")).with(Muc.join()))
                .receivesNext(presence().error(forbidden));
    }

    /** XEP-0045 §8.2. */
    @Test
    void namesTheActor() {
        MucItem kick = Muc.item().role(noRole).nick("juliet").reason("Avaunt");
        romeoChanges(Muc.admin().item(kick));
        Received own =
                juliet.receivesNext(
                        presence()
                                .unavailable()
                                .with(
                                        Muc.user()
                                                .item(
                                                        Muc.item()
                                                                .actorNick("Romeo")
                                                                .reason("Avaunt"))));
        assertThat(actor(own)).containsExactly("Romeo");
        assertThat(actor(rosaline.receivesNext(presence().unavailable()))).containsExactly("Romeo");
    }

    /** XEP-0045 §8.2 has no full JID, though one's own is no secret. */
    @Test
    void namesTheActorToItself() {
        romeoMakes(owner, rosaline);
        occupantsReadAll();
        romeoMakes(admin, romeo);
        assertThat(actor(romeo.receivesNext(presence().from(room.as("Romeo")))))
                .containsExactly("Romeo");
    }
}
