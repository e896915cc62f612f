package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.RequiresFeature.Owner.ROOM;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.Received;
import verona.RequiresFeature;
import verona.XmppClient;
import verona.stanza.Affiliation;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/** XEP-0045 §7.10 and §7.12: registering a nick with a room. */
@RequiresFeature(value = "jabber:iq:register", of = ROOM)
class MucRegistrationTest extends RoomScenarios {

    private static final String REGISTER = "jabber:iq:register";
    private static final String FORM = "http://jabber.org/protocol/muc#register";

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    private IqSpec asks() {
        return iqGet("ask").to(room).with(payload(REGISTER, "query"));
    }

    private IqSpec registration(String nick) {
        Element form =
                Forms.submit().formType(FORM).field("muc#register_roomnick", nick).toElement();
        return iqSet("register").to(room).with(payload(REGISTER, "query").withChild(form));
    }

    private IqSpec removal() {
        Element remove = payload(REGISTER, "remove");
        return iqSet("remove").to(room).with(payload(REGISTER, "query").withChild(remove));
    }

    private void registers(XmppClient client, String nick) {
        client.sends(registration(nick)).receives(iqResult("register").from(room));
    }

    private Received nickOf(XmppClient client) {
        return client.sends(iqGet("nick").to(room).with(Disco.info().node("x-roomuser-item")))
                .receives(iqResult("nick").with(Disco.info().node("x-roomuser-item")));
    }

    private void becomesAMember(XmppClient client) {
        romeoMakes(member, client);
        occupantsReadAll();
    }

    /** XEP-0045 §7.10 and §16.5.1. */
    @Test
    void offersAFormToMembers() {
        becomesAMember(juliet);
        Element offered =
                payload(REGISTER, "query").withChild(Forms.form().formType(FORM).toElement());
        Received form = juliet.sends(asks()).receivesNext(iqResult("ask").with(offered));
        assertThat(form.xpathAll("*/x:x/x:field[@var='muc#register_roomnick']/@type"))
                .containsExactly("text-single");
        assertThat(form.xpathAll("*/x:x/x:field[@var='muc#register_roomnick']/x:required"))
                .hasSize(1);
    }

    /** XEP-0045 §7.10. */
    @Test
    void registersANick() {
        becomesAMember(juliet);
        registers(juliet, "Capulet");
        juliet.receivesNext(presence().from(room.as("Juliet")).with(Muc.user().item(member)));
        Element query =
                juliet.sends(asks())
                        .receivesNext(iqResult("ask"))
                        .element()
                        .child(REGISTER, "query");
        assertThat(query.children())
                .extracting(Element::name)
                .containsExactly("registered", "username");
        assertThat(query.child(REGISTER, "username").text()).isEqualTo("Capulet");
        rosaline.sends(presence().to(room.as("Capulet")).with(Muc.join()))
                .receivesNext(presence().error(conflict));
    }

    @Test
    void saysNothingOfANickThatIsRegisteredAlready() {
        becomesAMember(juliet);
        registers(juliet, "Capulet");
        occupantsReadAll();
        registers(juliet, "Capulet");
        romeo.receivesNothing();
    }

    /** XEP-0045 §7.12. */
    @Test
    void tellsTheRegisteredNick() {
        assertThat(nickOf(juliet).xpathAll("info:query/*")).isEmpty();
        becomesAMember(juliet);
        registers(juliet, "Capulet");
        Received nick = nickOf(juliet);
        assertThat(nick.xpathAll("info:query/info:identity/@name")).containsExactly("Capulet");
        assertThat(nick.xpath("info:query/info:identity/@category")).isEqualTo("conference");
        assertThat(nick.xpath("info:query/info:identity/@type")).isEqualTo("text");
    }

    /** XEP-0045 §7.10: a member is one no more, an owner stays one. */
    @Test
    void unregisters() {
        becomesAMember(juliet);
        registers(juliet, "Juliet");
        registers(romeo, "Romeo");
        occupantsReadAll();
        juliet.sends(removal()).receives(iqResult("remove"));
        juliet.receivesNext(
                presence()
                        .from(room.as("Juliet"))
                        .with(Muc.user().item(noAffiliation, participant)));
        romeo.sends(removal()).receives(iqResult("remove"));
        assertThat(nickOf(romeo).xpathAll("info:query/*")).isEmpty();
        romeoSubmits();
    }

    /** XEP-0045 §9.4. */
    @Test
    void removesFromAMembersOnlyRoomWhoUnregisters() {
        becomesAMember(juliet);
        romeoConfigures("membersonly=1");
        juliet.sends(removal()).receives(iqResult("remove"));
        Received gone = juliet.receivesNext(presence().unavailable().from(room.as("Juliet")));
        assertThat(statuses(gone)).containsExactlyInAnyOrder("321", "110");
        assertThat(gone.xpathAll("user:x/user:item/user:actor")).isEmpty();
    }

    /** XEP-0045 §7.10. */
    @Test
    void refusesWhoIsBanned() {
        differsOnProsody("XEP-0045 §7.10");
        refuses(Affiliation.OUTCAST, not_allowed);
    }

    /** XEP-0045 §7.10 has not-allowed here, too, and the community's scripts have this. */
    @Test
    void refusesWhoMayNot() {
        refuses(Affiliation.NONE, registration_required);
    }

    private void refuses(Affiliation own, StanzaError.Condition condition) {
        romeoMakes(own, rosaline);
        rosaline.sends(asks()).receivesNext(iqError("ask", condition));
        rosaline.sends(registration("Rose")).receivesNext(iqError("register", condition));
        rosaline.sends(removal()).receivesNext(iqError("remove", condition));
    }

    /** Whatever the condition is: the nick is not kept, so that a member can have it. */
    @ParameterizedTest
    @EnumSource(
            value = Affiliation.class,
            names = {"NONE", "OUTCAST"})
    void registersNobodyWhoMayNot(Affiliation own) {
        romeoMakes(own, rosaline);
        rosaline.sends(asks()).receivesNext(iqError("ask"));
        rosaline.sends(registration("Rose")).receivesNext(iqError("register"));
        rosaline.sends(removal()).receivesNext(iqError("remove"));
        becomesAMember(juliet);
        registers(juliet, "Rose");
    }

    /** XEP-0045 §7.10: where anyone may register, that is how to become a member. */
    @Test
    void makesAMemberOfWhoRegisters() {
        otherwiseOnProsody("XEP-0045 §7.10");
        romeoSubmits(Muc.config().field("x-muc#roomconfig_registration", "1"));
        romeoSubmits("membersonly=1");
        rosaline.sends(presence().to(room.as("Rose")).with(Muc.join()))
                .receivesNext(presence().error(registration_required));
        registers(rosaline, "Rose");
        rosaline.sends(presence().to(room.as("Rose")).with(Muc.join()))
                .receivesNext(presence().from(room.as("Romeo")));
    }

    /** XEP-0045 §7.10: nor one that somebody uses. */
    @Test
    void registersNoNickTwice() {
        becomesAMember(juliet);
        juliet.sends(registration("Romeo")).receivesNext(iqError("register", conflict));
        romeoChanges(
                Muc.admin()
                        .item(Muc.item().affiliation(member).jid(rosaline.bareJid()).nick("Rose")));
        juliet.sends(registration("Rose")).receivesNext(iqError("register", conflict));
    }

    /** XEP-0045 §9.1. */
    @Test
    void registersTheNickOfWhoIsBanned() {
        differsOnProsody("XEP-0045 §9.1");
        becomesAMember(juliet);
        romeoChanges(
                Muc.admin()
                        .item(Muc.item().affiliation(member).jid(rosaline.bareJid()).nick("Rose")));
        romeoMakes(outcast, rosaline);
        registers(juliet, "Rose");
    }

    /** XEP-0045 §7.10. */
    @Test
    void registersNobodyWithARoomThatIsNotThere() {
        leaves(juliet);
        leaves(romeo);
        romeo.sends(asks()).receivesNext(iqError("ask", item_not_found));
    }
}
