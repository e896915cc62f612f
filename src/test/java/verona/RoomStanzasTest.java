package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Specs.xmlOf;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

class RoomStanzasTest {

    private static final String FORM_TYPE =
            "<field var='FORM_TYPE'>"
                    + "<value>http://jabber.org/protocol/muc#roomconfig</value></field>";

    @Test
    void mucJoinsARoom() {
        assertThat(xmlOf(presence().to("room@example/Romeo").with(Muc.join())))
                .isEqualTo(
                        "<presence to='room@example/Romeo'>"
                                + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
    }

    @Test
    void mucHasPasswordAndOneHistory() {
        assertThat(
                        xmlOf(
                                Muc.join()
                                        .password("secret")
                                        .maxStanzas(5)
                                        .maxChars(0)
                                        .seconds(60)
                                        .since("1597-01-01T00:00:00Z")))
                .isEqualTo(
                        "<x xmlns='http://jabber.org/protocol/muc'><password>secret</password>"
                                + "<history maxstanzas='5' maxchars='0' seconds='60'"
                                + " since='1597-01-01T00:00:00Z'/></x>");
    }

    @Test
    void mucUserHasStatusAndItem() {
        assertThat(
                        xmlOf(
                                Muc.user()
                                        .status(201)
                                        .status(110)
                                        .item(owner, moderator, "romeo@example/orchard")))
                .isEqualTo(
                        "<x xmlns='http://jabber.org/protocol/muc#user'><status code='201'/>"
                                + "<status code='110'/><item affiliation='owner' role='moderator'"
                                + " jid='romeo@example/orchard'/></x>");
    }

    @Test
    void mucUserHasShortFormsOfItem() {
        assertThat(
                        xmlOf(
                                Muc.user()
                                        .item(noAffiliation)
                                        .item(member, "juliet@example")
                                        .item(outcast, noRole)
                                        .item(admin, participant)
                                        .item(member, visitor)))
                .isEqualTo(
                        "<x xmlns='http://jabber.org/protocol/muc#user'>"
                                + "<item affiliation='none'/>"
                                + "<item affiliation='member' jid='juliet@example'/>"
                                + "<item affiliation='outcast' role='none'/>"
                                + "<item affiliation='admin' role='participant'/>"
                                + "<item affiliation='member' role='visitor'/></x>");
    }

    @Test
    void anItemHasNickActorAndReason() {
        assertThat(
                        xmlOf(
                                Muc.user()
                                        .item(
                                                Muc.item()
                                                        .nick("Ty")
                                                        .actor("prince@example")
                                                        .actorNick("Prince")
                                                        .reason("Fighting"))))
                .isEqualTo(
                        "<x xmlns='http://jabber.org/protocol/muc#user'><item nick='Ty'>"
                                + "<actor jid='prince@example' nick='Prince'/>"
                                + "<reason>Fighting</reason></item></x>");
    }

    @Test
    void mucUserHasInvitations() {
        assertThat(
                        xmlOf(
                                Muc.user()
                                        .invite(Muc.invite().to("juliet@example").reason("Come!"))
                                        .decline(Muc.invite().from("paris@example"))
                                        .password("secret")))
                .isEqualTo(
                        "<x xmlns='http://jabber.org/protocol/muc#user'>"
                                + "<invite to='juliet@example'><reason>Come!</reason></invite>"
                                + "<decline from='paris@example'/><password>secret</password></x>");
    }

    @Test
    void aRoomsEndIsSaidInTheNamespaceOfItsPayload() {
        var end = Muc.destroy().alternative("tomb@example").password("p").reason("Late");
        String xml =
                "<destroy jid='tomb@example'><password>p</password><reason>Late</reason></destroy>";
        assertThat(xmlOf(Muc.user().destroy(end)))
                .isEqualTo("<x xmlns='http://jabber.org/protocol/muc#user'>" + xml + "</x>");
        assertThat(xmlOf(Muc.owner().destroy(end)))
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/muc#owner'>" + xml + "</query>");
    }

    @Test
    void mucAdminHasItems() {
        assertThat(
                        xmlOf(
                                Muc.admin()
                                        .item(member)
                                        .item(moderator)
                                        .item(member, "juliet@example")
                                        .item(noRole, "Ty")
                                        .item(Muc.item().affiliation(outcast).reason("Fighting"))))
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/muc#admin'>"
                                + "<item affiliation='member'/><item role='moderator'/>"
                                + "<item affiliation='member' jid='juliet@example'/>"
                                + "<item role='none' nick='Ty'/>"
                                + "<item affiliation='outcast'><reason>Fighting</reason></item>"
                                + "</query>");
    }

    @Test
    void roomConfigSubmitsItsForm() {
        assertThat(xmlOf(Muc.config().field("muc#roomconfig_whois", "anyone")))
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                                + "<x xmlns='jabber:x:data' type='submit'>"
                                + FORM_TYPE
                                + "<field var='muc#roomconfig_whois'><value>anyone</value></field>"
                                + "</x></query>");
    }

    @Test
    void mucOwnerAsksForTheFormAndGivesItUp() {
        assertThat(xmlOf(Muc.owner()))
                .isEqualTo("<query xmlns='http://jabber.org/protocol/muc#owner'/>");
        assertThat(xmlOf(Muc.owner().form(Forms.cancel())))
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                                + "<x xmlns='jabber:x:data' type='cancel'/></query>");
        assertThat(xmlOf(Muc.owner().destroy()))
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query>");
    }

    @Test
    void aFormHasFields() {
        assertThat(
                        xmlOf(
                                Forms.form()
                                        .title("Room")
                                        .instructions("Fill in")
                                        .field("a", "1", "2")
                                        .field(
                                                Forms.field("b")
                                                        .type("list-single")
                                                        .label("B")
                                                        .required()
                                                        .values("x")
                                                        .option("An x", "x"))))
                .isEqualTo(
                        "<x xmlns='jabber:x:data' type='form'><title>Room</title>"
                                + "<instructions>Fill in</instructions>"
                                + "<field var='a'><value>1</value><value>2</value></field>"
                                + "<field var='b' type='list-single' label='B'><required/>"
                                + "<value>x</value><option label='An x'><value>x</value></option>"
                                + "</field></x>");
    }

    @Test
    void aFormHasATableOfResults() {
        assertThat(
                        xmlOf(
                                Forms.result()
                                        .reported(Forms.field("jid"))
                                        .item(Forms.field("jid").values("a@example"))))
                .isEqualTo(
                        "<x xmlns='jabber:x:data' type='result'>"
                                + "<reported><field var='jid'/></reported>"
                                + "<item><field var='jid'><value>a@example</value></field></item>"
                                + "</x>");
    }

    @Test
    void submitFormNamesItsType() {
        assertThat(xmlOf(Forms.submit().formType("http://jabber.org/protocol/muc#roomconfig")))
                .isEqualTo("<x xmlns='jabber:x:data' type='submit'>" + FORM_TYPE + "</x>");
    }

    @Test
    void anExpectedEmptySubjectFitsNoSubjectWithText() {
        Element subject =
                groupchat()
                        .emptySubject()
                        .expectation(Specs.PLACEHOLDERS)
                        .child(Element.CLIENT, "subject");
        assertThat(subject).isEqualTo(Element.of(Element.CLIENT, "subject").withStrict(true));
    }
}
