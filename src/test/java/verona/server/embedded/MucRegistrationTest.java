package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §7.10 and §7.12: registering a nick with a room. */
class MucRegistrationTest extends MucTests {

    private static final String REGISTER = "jabber:iq:register";
    private static final String FORM =
            "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                    + "<value>http://jabber.org/protocol/muc#register</value></field>"
                    + "<field var='muc#register_roomnick'><value>%s</value></field></x>";

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");

    private static Element ask(RawClient client, String type, String content) {
        return client.ask(type, ROOM, "<query xmlns='" + REGISTER + "'>" + content + "</query>");
    }

    private static Element register(RawClient client, String nick) {
        return ask(client, "set", FORM.formatted(nick));
    }

    private static Element nickOf(RawClient client) {
        return client.ask(
                        "get",
                        ROOM,
                        "<query xmlns='http://jabber.org/protocol/disco#info'"
                                + " node='x-roomuser-item'/>")
                .children()
                .get(0);
    }

    @Test
    void offersAFormToMembers() {
        affiliate(romeo, "member", "juliet");
        assertThat(ask(juliet, "get", "").toXml())
                .contains("http://jabber.org/protocol/muc#register")
                .contains("<field var='muc#register_roomnick' type='text-single'")
                .contains("<required/>");
    }

    /** XEP-0045 §7.10. */
    @Test
    void registersANick() {
        affiliate(romeo, "member", "juliet");
        juliet.sync().forget();
        assertThat(register(juliet, "Capulet").attribute("type")).isEqualTo("result");
        assertThat(item(juliet.next()).attribute("affiliation")).isEqualTo("member");
        Element query = ask(juliet, "get", "").children().get(0);
        assertThat(query.children())
                .extracting(Element::name)
                .containsExactly("registered", "username");
        assertThat(query.child(REGISTER, "username").text()).isEqualTo("Capulet");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Capulet");
        assertThat(condition(rosaline.next())).isEqualTo("conflict");
        romeo.sync().forget();
        register(juliet, "Capulet");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** XEP-0045 §7.12. */
    @Test
    void tellsTheRegisteredNick() {
        assertThat(nickOf(juliet).children()).isEmpty();
        affiliate(romeo, "member", "juliet");
        register(juliet, "Capulet");
        Element query = nickOf(juliet);
        assertThat(query.attribute("node")).isEqualTo("x-roomuser-item");
        assertThat(query.children().get(0).attributes())
                .containsEntry("category", "conference")
                .containsEntry("type", "text")
                .containsEntry("name", "Capulet");
    }

    /** XEP-0045 §7.10: a member is one no more, an owner stays one. */
    @Test
    void unregisters() {
        affiliate(romeo, "member", "juliet");
        register(juliet, "Juliet");
        register(romeo, "Romeo");
        juliet.sync().forget();
        assertThat(ask(juliet, "set", "<remove/>").attribute("type")).isEqualTo("result");
        assertThat(item(juliet.next()).attributes())
                .containsEntry("affiliation", "none")
                .containsEntry("role", "participant");
        assertThat(ask(romeo, "set", "<remove/>").attribute("type")).isEqualTo("result");
        assertThat(nickOf(romeo).children()).isEmpty();
        assertThat(configure(romeo).attribute("type")).isEqualTo("result");
    }

    @Test
    void removesFromAMembersOnlyRoomWhoUnregisters() {
        affiliate(romeo, "member", "juliet");
        configure(romeo, "membersonly=1");
        juliet.sync().forget();
        ask(juliet, "set", "<remove/>");
        Element gone = juliet.next();
        assertThat(statuses(gone)).containsExactly("321", "110");
        assertThat(item(gone).child(USER, "actor")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"none, registration-required", "outcast, forbidden"})
    void refusesWhoMayNot(String own, String condition) {
        affiliate(romeo, own, "rosaline");
        RawClient rosaline = bound("rosaline");
        assertThat(condition(ask(rosaline, "get", ""))).isEqualTo(condition);
        assertThat(condition(register(rosaline, "Rose"))).isEqualTo(condition);
        assertThat(condition(ask(rosaline, "set", "<remove/>"))).isEqualTo(condition);
    }

    /** XEP-0045 §7.10: where anyone may register, that is how to become a member. */
    @Test
    void makesAMemberOfWhoRegisters() {
        field(romeo, "x-muc#roomconfig_registration", "1");
        configure(romeo, "membersonly=1");
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rose");
        assertThat(condition(rosaline.next())).isEqualTo("registration-required");
        assertThat(register(rosaline, "Rose").attribute("type")).isEqualTo("result");
        join(rosaline, "Rose");
        assertThat(nick(rosaline.next())).isEqualTo("Romeo");
    }

    /** XEP-0045 §9.9: a room where Rosaline has asked, and the form that its owner got. */
    private Element approvalForm(RawClient rosaline) {
        field(romeo, "x-muc#roomconfig_registration", "1");
        field(romeo, "x-muc#roomconfig_registrationapproval", "1");
        romeo.send("<presence/>").sync().forget();
        assertThat(register(rosaline, "Rose").attribute("type")).isEqualTo("result");
        return romeo.require("message");
    }

    private static void approve(RawClient client, String nick, String allow) {
        String form = FORM.formatted(nick).replace("</x>", "");
        String field = "<field var='muc#register_allow'><value>" + allow + "</value></field></x>";
        message(client, "to='" + ROOM + "'", form + field);
    }

    private String affiliationOfRosaline() {
        return server.room(ROOM).affiliation("rosaline@localhost").toString();
    }

    @Test
    void asksAdminsWhoIsToBeRegistered() {
        RawClient rosaline = available("rosaline");
        assertThat(approvalForm(rosaline).toXml())
                .contains("type='form'", "<value>rosaline@localhost</value>")
                .contains("var='muc#register_roomnick' type='text-single'")
                .contains("var='muc#register_allow' type='boolean'", "<value>0</value>");
        assertThat(affiliationOfRosaline()).isEqualTo("none");
        assertThat(condition(register(juliet, "Rose"))).isEqualTo("conflict");
        approve(romeo, "Rose", "1");
        assertThat(statuses(rosaline.require("message"))).containsExactly("101");
        assertThat(affiliationOfRosaline()).isEqualTo("member");
        assertThat(nickOf(rosaline).children()).hasSize(1);
    }

    @Test
    void registersNobodyWhomAdminsDoNotApproveOf() {
        RawClient rosaline = available("rosaline");
        approvalForm(rosaline);
        approve(juliet, "Rose", "0");
        assertThat(condition(juliet.first(stanza -> is(stanza, "message", "error"))))
                .isEqualTo("forbidden");
        approve(romeo, "Rose", "0");
        approve(romeo, "Rose", "1");
        assertThat(condition(romeo.require("message"))).isEqualTo("item-not-found");
        assertThat(affiliationOfRosaline()).isEqualTo("none");
        assertThat(rosaline.hasNothing()).isTrue();
    }

    @Test
    void registersNoNickTwice() {
        affiliate(romeo, "member", "juliet");
        assertThat(condition(register(juliet, "Romeo"))).isEqualTo("conflict");
        admin(romeo, "<item affiliation='member' jid='rosaline@localhost' nick='Rose'/>");
        assertThat(condition(register(juliet, "Rose"))).isEqualTo("conflict");
        affiliate(romeo, "outcast", "rosaline");
        assertThat(register(juliet, "Rose").attribute("type")).isEqualTo("result");
    }

    @ParameterizedTest
    @CsvSource({
        "'', bad-request",
        "<x xmlns='jabber:x:data' type='submit'/>, bad-request",
        "<x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>x</value></field></x>, bad-request",
    })
    void refusesAFormThatIsNone(String content, String condition) {
        assertThat(condition(ask(romeo, "set", content))).isEqualTo(condition);
    }

    @Test
    void refusesANickThatIsNone() {
        assertThat(condition(register(romeo, " "))).isEqualTo("not-allowed");
        assertThat(condition(register(romeo, ""))).isEqualTo("bad-request");
        Element answer = romeo.ask("get", "no" + ROOM, "<query xmlns='" + REGISTER + "'/>");
        assertThat(condition(answer)).isEqualTo("item-not-found");
    }
}
