package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.8, §7.9 and §9.5, XEP-0249: invitations and what becomes of them. */
class MucInvitationTest extends MucTests {

    private static final String DIRECT = "jabber:x:conference";

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");
    private final RawClient rosaline = available("rosaline");

    private static void ask(RawClient client, String content) {
        message(client, "id='i1' to='" + ROOM + "'", "<x xmlns='" + USER + "'>" + content + "</x>");
    }

    private static void invite(RawClient client) {
        ask(client, "<invite to='rosaline@localhost'/>");
    }

    private static Element invite(Element message) {
        return x(message).child(USER, "invite");
    }

    /** XEP-0045 §7.8.2. */
    @Test
    void passesAnInvitationOn() {
        ask(
                juliet,
                "<invite to='rosaline@localhost'><reason>Dance</reason>"
                        + "<continue thread='t1'/></invite>");
        Element invitation = rosaline.next();
        assertThat(invitation.attribute("id")).isEqualTo("i1");
        assertThat(invitation.attribute("from")).isEqualTo(ROOM);
        assertThat(invite(invitation).attribute("from")).isEqualTo(ROOM + "/Juliet");
        assertThat(invite(invitation).children())
                .extracting(Element::name)
                .containsExactly("reason", "continue");
        assertThat(x(invitation).child(USER, "password")).isNull();
        Element direct = invitation.child(DIRECT, "x");
        assertThat(direct.attribute("jid")).isEqualTo(ROOM);
        assertThat(direct.text()).isEqualTo("Dance");
        assertThat(body(invitation))
                .isEqualTo(ROOM + "/Juliet invited you to the room " + ROOM + " (Dance)");
    }

    @Test
    void leavesTheInvitersOwnWords() {
        message(
                juliet,
                "to='" + ROOM + "'",
                "<body>Come!</body><x xmlns='" + USER + "'><invite to='rosaline@localhost'/></x>");
        Element invitation = rosaline.next();
        assertThat(body(invitation)).isEqualTo("Come!");
        assertThat(invite(invitation).child(USER, "reason").text()).isEmpty();
        assertThat(invitation.children()).filteredOn(c -> c.is(USER, "x")).hasSize(1);
    }

    /** XEP-0045 §7.8.2: the room adds the password. */
    @Test
    void tellsThePassword() {
        configure(romeo, "roomsecret=cauldron");
        invite(juliet);
        assertThat(x(rosaline.next()).child(USER, "password").text()).isEqualTo("cauldron");
    }

    /** XEP-0045 §7.9. */
    @Test
    void passesSeveralInvitationsOn() {
        RawClient nurse = available("rosaline", "phone");
        ask(romeo, "<invite to='rosaline@localhost/test'/><invite to='rosaline@localhost/phone'/>");
        assertThat(invite(rosaline.first(s -> s.name().equals("message")))).isNotNull();
        assertThat(invite(nurse.first(s -> s.name().equals("message")))).isNotNull();
        String none = "<invite to='rosaline@localhost/test'/><invite to='@'/>";
        ask(romeo, none);
        assertThat(condition(romeo.next())).isEqualTo("jid-malformed");
        assertThat(rosaline.hasNothing()).isTrue();
    }

    /** A room where JIDs are no secret tells whose invitation it is. */
    @Test
    void namesTheInviterInANonAnonymousRoom() {
        configure(romeo, "whois=anyone");
        invite(juliet);
        assertThat(invite(rosaline.next()).attribute("from")).isEqualTo(juliet.jid());
    }

    /** XEP-0045 §5.1.1 and §9.5. */
    @ParameterizedTest
    @CsvSource({
        "none,   membersonly=0, allowinvites=1, true",
        "none,   membersonly=0, allowinvites=0, false",
        "admin,  membersonly=0, allowinvites=0, true",
        "member, membersonly=1, publicroom=1,   false",
        "member, membersonly=1, allowinvites=1, true",
        "admin,  membersonly=1, publicroom=1,   true",
    })
    void letsInviteWhoMay(String own, String first, String second, boolean allowed) {
        affiliate(romeo, own, "juliet");
        configure(romeo, first, second);
        juliet.sync().forget();
        invite(juliet);
        if (allowed) {
            assertThat(invite(rosaline.next())).isNotNull();
        } else {
            assertThat(condition(juliet.next())).isEqualTo("forbidden");
        }
    }

    /** XEP-0045 §9.5: where that is said of a members-only room later. */
    @Test
    void letsMembersInviteWhereThatIsSaid() {
        affiliate(romeo, "member", "juliet");
        configure(romeo, "membersonly=1");
        configure(romeo, "allowinvites=1");
        juliet.sync().forget();
        invite(juliet);
        assertThat(invite(rosaline.next())).isNotNull();
        join(rosaline, "Rosaline");
        assertThat(nick(rosaline.next())).isEqualTo("Romeo");
    }

    /** XEP-0045 §5.1.1: visitors may, strangers may not. */
    @Test
    void letsWhoIsInTheRoomInvite() {
        admin(romeo, "<item role='visitor' nick='Juliet'/>");
        juliet.sync().forget();
        invite(juliet);
        assertThat(invite(rosaline.next())).isNotNull();
        RawClient outside = bound("juliet", "phone");
        invite(outside);
        assertThat(condition(outside.next())).isEqualTo("forbidden");
        RawClient owner = bound("romeo", "phone");
        invite(owner);
        assertThat(invite(rosaline.next()).attribute("from")).isEqualTo("romeo@localhost");
    }

    /** XEP-0045 §7.8.2 and §9.5: into a members-only room as a member, into an open one not. */
    @Test
    void makesWhoIsInvitedAMemberOfAMembersOnlyRoom() {
        invite(romeo);
        rosaline.next();
        assertThat(members()).isEmpty();
        affiliate(romeo, "member", "juliet");
        configure(romeo, "membersonly=1");
        invite(romeo);
        rosaline.next();
        assertThat(members()).hasSize(2);
        assertThat(rosaline.hasNothing()).isTrue();
    }

    private java.util.List<Element> members() {
        return admin(romeo, "get", "<item affiliation='member'/>").children().get(0).children();
    }

    /** XEP-0045 §9.5. */
    @Test
    void invitesWhoHasBecomeAMemberOfAMembersOnlyRoom() {
        affiliate(romeo, "member", "rosaline");
        assertThat(statuses(rosaline.next())).as("no invitation").containsExactly("101");
        affiliate(romeo, "none", "rosaline");
        rosaline.sync().forget();
        affiliate(romeo, "member", "juliet");
        configure(romeo, "membersonly=1", "roomsecret=cauldron");
        admin(
                romeo,
                "<item affiliation='member' jid='rosaline@localhost'><reason>Rose</reason></item>");
        Element invitation = rosaline.next();
        assertThat(invite(invitation).attribute("from")).isEqualTo(ROOM + "/Romeo");
        assertThat(invite(invitation).child(USER, "reason").text()).isEqualTo("Rose");
        assertThat(x(invitation).child(USER, "password").text()).isEqualTo("cauldron");
        affiliate(romeo, "member", "rosaline");
        assertThat(rosaline.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<invite to='nobody@localhost'/>, item-not-found",
        "<invite to='@'/>, jid-malformed",
        "<invite/>, bad-request",
        "<decline to='@'/>, jid-malformed",
        "<decline/>, bad-request",
        "<garden/>, bad-request",
        "'', bad-request",
    })
    void refusesWhatCantBe(String content, String condition) {
        ask(romeo, content);
        assertThat(condition(romeo.next())).isEqualTo(condition);
    }

    /** XEP-0045 §7.8.2. */
    @Test
    void passesADeclineOn() {
        invite(juliet);
        rosaline.next();
        ask(rosaline, "<decline to='" + ROOM + "/Juliet'><reason>Busy</reason></decline>");
        Element declined = juliet.next();
        assertThat(declined.attribute("from")).isEqualTo(ROOM);
        Element decline = x(declined).child(USER, "decline");
        assertThat(decline.attribute("from")).isEqualTo("rosaline@localhost");
        assertThat(decline.child(USER, "reason").text()).isEqualTo("Busy");
        assertThat(body(declined)).contains("rosaline@localhost", ROOM, "Busy");
        ask(rosaline, "<decline to='" + juliet.jid() + "'/>");
        assertThat(x(juliet.next()).child(USER, "decline")).isNotNull();
    }

    /** XEP-0045 §7.8.2: a decline is the invitee's, and for the inviter. */
    @ParameterizedTest
    @ValueSource(strings = {ROOM + "/Juliet", "juliet@localhost", "nobody@localhost", ROOM})
    void passesADeclineToNobodyWhoHasNotInvited(String to) {
        ask(romeo, "<invite to='rosaline@localhost'/>");
        rosaline.next();
        ask(rosaline, "<decline to='" + to + "'/>");
        assertThat(condition(rosaline.next())).isEqualTo("item-not-found");
        assertThat(juliet.hasNothing()).isTrue();
        ask(juliet, "<decline to='romeo@localhost'/>");
        assertThat(condition(juliet.next())).as("not invited").isEqualTo("item-not-found");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** The invitation names the nick that its inviter had then, in a room that may be left. */
    @Test
    void passesADeclineToWhoHasAnotherNickOrHasLeft() {
        invite(juliet);
        rosaline.next();
        join(juliet, "Capulet");
        juliet.sync().forget();
        ask(rosaline, "<decline to='" + ROOM + "/Juliet'/>");
        assertThat(x(juliet.next()).child(USER, "decline")).isNotNull();
        send(juliet, "unavailable", "Capulet", "");
        juliet.sync().forget();
        ask(rosaline, "<decline to='" + ROOM + "/Juliet'/>");
        assertThat(x(juliet.next()).child(USER, "decline")).isNotNull();
    }

    /** XEP-0045 §9.5: the room invites new members in the name of who has made them that. */
    @Test
    void passesADeclineToWhoHasMadeOneAMember() {
        affiliate(romeo, "member", "juliet");
        configure(romeo, "membersonly=1");
        affiliate(romeo, "member", "rosaline");
        rosaline.next();
        romeo.sync().forget();
        ask(rosaline, "<decline to='" + ROOM + "/Romeo'/>");
        assertThat(x(romeo.next()).child(USER, "decline")).isNotNull();
    }

    /** XEP-0249: the server has no part in it. */
    @Test
    void letsADirectInvitationThrough() {
        message(
                juliet,
                "to='rosaline@localhost'",
                "<x xmlns='" + DIRECT + "' jid='" + ROOM + "' password='p' reason='r'/>");
        assertThat(rosaline.next().child(DIRECT, "x").attributes())
                .containsEntry("jid", ROOM)
                .containsEntry("password", "p")
                .containsEntry("reason", "r");
    }
}
