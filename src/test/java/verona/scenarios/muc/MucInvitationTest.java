package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.stanza.Affiliation;
import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.vocabulary.Muc;

/** XEP-0045 §7.8, §7.9 and §9.5, XEP-0249: invitations. */
class MucInvitationTest extends RoomScenarios {

    private static final String DIRECT = "jabber:x:conference";

    @Client(account = "juliet", resource = "phone")
    XmppClient julietsPhone;

    @Client(account = "romeo", resource = "phone")
    XmppClient romeosPhone;

    @Client(account = "rosaline", resource = "phone")
    XmppClient rosalinesPhone;

    @BeforeEach
    void enter() {
        ignoresThePresenceOfTheRoom(julietsPhone);
        ignoresThePresenceOfTheRoom(romeosPhone);
        ignoresThePresenceOfTheRoom(rosalinesPhone);
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
        isAvailable(rosaline);
    }

    private void invitesRosaline(XmppClient client) {
        client.sends(
                message().to(room).with(Muc.user().invite(Muc.invite().to(rosaline.bareJid()))));
    }

    /** An invitation of that sender. */
    private MessageSpec invitation(CharSequence inviter) {
        return message().from(room).with(Muc.user().invite(Muc.invite().from(inviter)));
    }

    private MessageSpec invitation() {
        return message().from(room).with(Muc.user().invite(Muc.invite()));
    }

    /** XEP-0045 §7.8.2. */
    @Test
    void passesAnInvitationOn() {
        juliet.sends(
                """
                <message to='${room}' id='i1'>
                  <x xmlns='http://jabber.org/protocol/muc#user'>
                    <invite to="${rosaline's JID}">
                      <reason>Dance</reason>
                    </invite>
                  </x>
                </message>""");
        Received invitation =
                rosaline.receivesNext(
                        invitation(room.as("Juliet"))
                                .body(
                                        room.as("Juliet")
                                                + " invited you to the room "
                                                + room
                                                + " (Dance)")
                                .with(
                                        payload(DIRECT, "x")
                                                .withAttribute("jid", room)
                                                .withText("Dance")));
        assertThat(invitation).hasId("i1");
        assertThat(invitation.xpath("user:x/user:invite/user:reason")).isEqualTo("Dance");
        assertThat(invitation.xpathAll("user:x/user:password")).isEmpty();
    }

    /** XEP-0045 §7.9. */
    @Test
    void passesOnThatAConversationContinues() {
        differsOnProsody("XEP-0045 §7.9");
        juliet.sends(
                """
                <message to='${room}'>
                  <x xmlns='http://jabber.org/protocol/muc#user'>
                    <invite to="${rosaline's JID}"><continue thread='t1'/></invite>
                  </x>
                </message>""");
        Received invitation = rosaline.receivesNext(invitation(room.as("Juliet")));
        assertThat(invitation.xpath("user:x/user:invite/user:continue/@thread")).isEqualTo("t1");
    }

    @Test
    void keepsTheInvitersReason() {
        juliet.sends(
                message()
                        .to(room)
                        .body("Come!")
                        .with(Muc.user().invite(Muc.invite().to(rosaline.bareJid()))));
        Received invitation = rosaline.receivesNext(invitation().body("Come!"));
        assertThat(invitation.xpath("string(user:x/user:invite/user:reason)")).isEmpty();
        assertThat(invitation.xpathAll("user:x")).hasSize(1);
    }

    /** XEP-0045 §7.8.2: the room adds the password. */
    @Test
    void tellsThePassword() {
        romeoSubmits("passwordprotectedroom=1", "roomsecret=cauldron");
        invitesRosaline(juliet);
        rosaline.receivesNext(message().with(Muc.user().password("cauldron")));
    }

    /** XEP-0045 §7.9. */
    @Test
    void passesSeveralInvitationsOn() {
        differsOnProsody("XEP-0045 §7.9");
        isAvailable(rosalinesPhone);
        romeo.sends(
                message()
                        .to(room)
                        .with(
                                Muc.user()
                                        .invite(Muc.invite().to(rosaline.fullJid()))
                                        .invite(Muc.invite().to(rosalinesPhone.fullJid()))));
        for (XmppClient client : List.of(rosaline, rosalinesPhone)) {
            client.receives(invitation());
        }
    }

    /** A room where JIDs are no secret tells whose invitation it is. */
    @Test
    void namesTheInviterInANonAnonymousRoom() {
        romeoConfigures("whois=anyone");
        invitesRosaline(juliet);
        rosaline.receivesNext(invitation(juliet.fullJid()));
    }

    /** XEP-0045 §5.1.1 and §9.5; §16.5.3: muc#roomconfig_allowinvites. */
    @ParameterizedTest
    @CsvSource({
        "NONE,   membersonly=0, allowinvites=1, true, ''",
        "NONE,   membersonly=0, allowinvites=0, false, (§10)",
        "ADMIN,  membersonly=0, allowinvites=0, true, ''",
        "MEMBER, membersonly=1, publicroom=1,   false, ''",
        "MEMBER, membersonly=1, allowinvites=1, true, (§10)",
        "ADMIN,  membersonly=1, publicroom=1,   true, ''",
    })
    void letsInviteWhoMay(
            Affiliation own, String first, String second, boolean allowed, String prosody) {
        prosodyDiffersFrom(prosody);
        romeoMakes(own, juliet);
        romeoSubmits(first, second);
        occupantsReadAll();
        invitesRosaline(juliet);
        if (allowed) {
            rosaline.receivesNext(invitation());
        } else {
            juliet.receivesNext(message().error(forbidden));
            rosaline.receivesNothing();
        }
    }

    /** XEP-0045 §9.5: where that is said of a members-only room later. */
    @Test
    void letsMembersInviteWhereThatIsSaid() {
        otherwiseOnProsody("XEP-0045 §9.5");
        romeoMakes(member, juliet);
        romeoConfigures("membersonly=1");
        romeoSubmits("allowinvites=1");
        invitesRosaline(juliet);
        rosaline.receivesNext(invitation());
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()));
        assertThat(nextNicks(rosaline, 2)).containsExactlyInAnyOrder("Romeo", "Juliet");
    }

    /** XEP-0045 §5.1.1: visitors may. */
    @Test
    void letsWhoIsInTheRoomInvite() {
        differsOnProsody("XEP-0045 §5.1.1");
        romeoChanges(Muc.admin().item(visitor, "Juliet"));
        invitesRosaline(juliet);
        rosaline.receivesNext(invitation());
    }

    /** XEP-0045 §5.1.1: strangers may not. */
    @Test
    void letsNoStrangerInvite() {
        differsOnProsody("XEP-0045 §5.1.1");
        invitesRosaline(julietsPhone);
        julietsPhone.receivesNext(message().error(forbidden));
        rosaline.receivesNothing();
    }

    /** XEP-0045 §7.8.2: which of its addresses names the inviter is free. */
    @Test
    void letsAnOwnerInviteFromOutside() {
        invitesRosaline(romeosPhone);
        Received invitation = rosaline.receivesNext(invitation());
        assertThat(invitation.xpath("user:x/user:invite/@from")).startsWith(romeo.bareJid());
    }

    /** XEP-0045 §7.8.2 and §9.5: into a members-only room as a member, into an open one not. */
    @Test
    void makesWhoIsInvitedAMemberOfAMembersOnlyRoom() {
        invitesRosaline(romeo);
        rosaline.receivesNext(invitation());
        assertThat(members()).isEmpty();
        romeoMakes(member, juliet);
        romeoSubmits("membersonly=1");
        invitesRosaline(romeo);
        rosaline.receivesNext(invitation());
        assertThat(members())
                .containsExactlyInAnyOrder(
                        juliet.bareJid().toString(), rosaline.bareJid().toString());
        rosaline.receivesNothing();
    }

    private List<String> members() {
        return romeo.sends(iqGet("members").to(room).with(Muc.admin().item(member)))
                .receives(iqResult("members"))
                .xpathAll("admin:query/admin:item/@jid");
    }

    /** XEP-0045 §9.5. */
    @Test
    void invitesWhoHasBecomeAMemberOfAMembersOnlyRoom() {
        differsOnProsody("XEP-0045 §9.5");
        romeoMakes(member, juliet);
        romeoSubmits("membersonly=1", "roomsecret=cauldron");
        romeoChanges(
                Muc.admin()
                        .item(
                                Muc.item()
                                        .affiliation(member)
                                        .jid(rosaline.bareJid())
                                        .reason("Rose")));
        rosaline.receivesNext(
                message()
                        .from(room)
                        .with(
                                Muc.user()
                                        .invite(Muc.invite().from(room.as("Romeo")).reason("Rose"))
                                        .password("cauldron")));
        romeoMakes(member, rosaline);
        rosaline.receivesNothing();
    }

    /** XEP-0045 §9.5: an open room announces the affiliation at most, and invites nobody. */
    @Test
    void invitesNobodyWhoHasBecomeAMemberOfAnOpenRoom() {
        romeoMakes(member, rosaline);
        rosaline.receivesNothing(invitation());
    }

    /** XEP-0249: the server has no part in it. */
    @Test
    void letsADirectInvitationThrough() {
        Element direct =
                payload(DIRECT, "x")
                        .withAttribute("jid", room)
                        .withAttribute("password", "p")
                        .withAttribute("reason", "r");
        juliet.sends(message().to(rosaline.bareJid()).with(direct));
        rosaline.receivesNext(message().with(direct));
    }
}
