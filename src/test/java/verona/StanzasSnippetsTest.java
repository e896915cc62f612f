package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.conflict;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.gone;
import static verona.Stanzas.*;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.junit.jupiter.api.Test;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;
import verona.vocabulary.Roster;

/** The lines that the documentation shows, and what they say. */
class StanzasSnippetsTest {

    private final Scenario romeo = new Scenario();
    private final StringBuilder room = new StringBuilder("room@rooms.example");
    private final StringBuilder juliet = new StringBuilder("juliet@verona.example");

    @Test
    void theAffiliationScenarioSaysWhatItsXmlSays() {
        romeo.sends(presence().to(room + "/Romeo").with(Muc.join()))
                .receives(
                        presence()
                                .from(room + "/Romeo")
                                .with(
                                        Muc.user()
                                                .status(201)
                                                .status(110)
                                                .item(owner, moderator, "romeo@verona.example/1")))
                .receives(groupchat().from(room).emptySubject())
                .sends(iqSet("config1").to(room).with(Muc.config()))
                .receives(iqResult("config1").from(room))
                .sends(iqSet("member1").to(room).with(Muc.admin().item(member, juliet)))
                .receives(message().from(room).with(Muc.user().item(member, juliet)))
                .receives(iqResult("member1").from(room));
        assertThat(romeo.said)
                .containsExactly(
                        said(
                                """
                                <presence to="room@rooms.example/Romeo">\
                                <x xmlns="http://jabber.org/protocol/muc"/></presence>"""),
                        said(
                                """
                                <presence from='room@rooms.example/Romeo'>\
                                <x xmlns='http://jabber.org/protocol/muc#user'>\
                                <status code='201'/><status code='110'/>\
                                <item affiliation='owner' role='moderator' \
                                jid='romeo@verona.example/1'/></x></presence>"""),
                        said(
                                """
                                <message type='groupchat' from='room@rooms.example'>\
                                <subject></subject></message>"""),
                        said(
                                """
                                <iq type='set' id='config1' to='room@rooms.example'>\
                                <query xmlns='http://jabber.org/protocol/muc#owner'>\
                                <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>\
                                <value>http://jabber.org/protocol/muc#roomconfig</value>\
                                </field></x></query></iq>"""),
                        said("<iq type='result' id='config1' from='room@rooms.example'/>"),
                        said(
                                """
                                <iq type='set' id='member1' to='room@rooms.example'>\
                                <query xmlns='http://jabber.org/protocol/muc#admin'>\
                                <item affiliation='member' jid='juliet@verona.example'/>\
                                </query></iq>"""),
                        said(
                                """
                                <message from='room@rooms.example'>\
                                <x xmlns='http://jabber.org/protocol/muc#user'>\
                                <item affiliation='member' jid='juliet@verona.example'/>\
                                </x></message>"""),
                        said("<iq type='result' id='member1' from='room@rooms.example'/>"));
    }

    @Test
    void theLinesOfTheDocumentationAreStanzas() {
        String ns = "http://jabber.org/protocol/muc#roomconfig";
        romeo.sends(presence().show(Presence.Mode.away).status("On the balcony"))
                .sends(chat().to(juliet).body("Hello"))
                .sends(presence().to(room + "/Romeo").with(Muc.join().password("x").maxStanzas(0)))
                .sends(
                        iqSet("1")
                                .with(
                                        Muc.admin()
                                                .item(Muc.item().affiliation(outcast).jid(juliet))))
                .sends(iqGet("list1").to(room).with(Muc.admin().item(member)))
                .sends(message().to(room).with(Muc.user().invite(Muc.invite().to(juliet))))
                .sends(iqSet("end1").with(Muc.owner().destroy(Muc.destroy().reason("Too late"))))
                .sends(
                        iqSet("2")
                                .with(
                                        Muc.owner()
                                                .form(Forms.submit().formType(ns).field("a", "b"))))
                .sends(iqSet("3").with(Roster.query().item(Roster.item(juliet).name("Juliet"))))
                .sends(iqGet("ping1").to(juliet).with(ping()))
                .sends(message().with("<active xmlns='http://jabber.org/protocol/chatstates'/>"))
                .sends(message().with(new DelayInformation(new Date(0))))
                .sends(smack(StanzaBuilder.buildMessage("1").setBody("Hello").build()))
                .sends(xml("<presence/>"))
                .receives(iqResult("d").with(Disco.info().identity("conference", "text")))
                .receives(iqResult("i").with(Disco.items().item(room)))
                .receives(message().error(stanzaError(gone).by(room)))
                .receives(message().error(stanzaError(forbidden).type(StanzaError.Type.AUTH)))
                .receives(presence().from(room).error(conflict))
                .receives(message().id(capture("id")).body(anyValue()));
        assertThat(romeo.said).hasSize(20).allSatisfy(xml -> assertThat(Xml.read(xml)).isNotNull());
    }

    private static String said(String xml) {
        return Xml.read(xml).toXml();
    }

    private static final class Scenario {

        final List<String> said = new ArrayList<>();

        Scenario sends(StanzaTemplate template) {
            said.add(template.text(Specs.PLACEHOLDERS));
            return this;
        }

        Scenario receives(StanzaTemplate template) {
            said.add(template.expectation(Specs.PLACEHOLDERS).toXml());
            return this;
        }
    }
}
