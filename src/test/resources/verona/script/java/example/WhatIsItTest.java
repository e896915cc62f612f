package example;

import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static org.jivesoftware.smack.packet.StanzaError.Type.CANCEL;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** What a server is, and what it has. */
@XmppTest
class WhatIsItTest {

    @Client XmppClient hamlet;

    @Client(connect = LATER)
    XmppClient horatio;

    @Test
    void whatAServerIsAndWhatItHas() {
        hamlet.sends(iqGet("info").to("localhost").with(discoInfo()));
        hamlet.receives(
                iqResult("info")
                        .from("localhost")
                        .with(
                                discoInfo()
                                        .identity("server", "im")
                                        .feature(
                                                "http://jabber.org/protocol/disco#items",
                                                "urn:xmpp:ping")));

        hamlet.sends(iqGet("items").to("localhost").with(discoItems()));
        hamlet.receives(
                iqResult("items")
                        .from("localhost")
                        .with(discoItems().item("conference.localhost")));

        // There are no more things in his own account
        hamlet.sends(iqGet("mine").with(discoItems()))
                .receives(iqResult("mine").with(discoItems()));

        hamlet.sends(iqGet("node").to("localhost").with(discoInfo().node("undreamt")));
        hamlet.receives(
                iqError("node").from("localhost").error(stanzaError(item_not_found).type(CANCEL)));

        // It answers
        hamlet.sends(iqGet("ping").to("localhost").with(ping()))
                .receives(iqResult("ping").from("localhost"));

        hamlet.sends(iqGet("version").to("localhost").with("<query xmlns='jabber:iq:version'/>"));
        hamlet.receives(
                """
                <iq type='result' id='version' from='localhost'>
                  <query xmlns='jabber:iq:version' scansion:strict='false'>
                    <name>{scansion:any}</name>
                    <version/>
                  </query>
                </iq>""");

        // A client answers for itself, and may say a lot
        horatio.connects();

        hamlet.sends(
                iqGet("client").to(horatio.fullJid()).with(discoInfo().node("urn:example:lot")));
        horatio.receives(
                iqGet(capture("asked"))
                        .from(hamlet.fullJid())
                        .with(discoInfo().node("urn:example:lot")));

        horatio.sends(
                iqResult(capture("asked"))
                        .to(hamlet.fullJid())
                        .with(
                                discoInfo()
                                        .node("urn:example:lot")
                                        .identity("client", "pc", "Horatio")
                                        .feature("urn:example:sceptic")
                                        .form(
                                                resultForm()
                                                        .field(
                                                                formField("FORM_TYPE")
                                                                        .type("hidden")
                                                                        .values("urn:example:lot"))
                                                        .field("night", "cold"))));
        hamlet.receives(
                iqResult("client")
                        .from(horatio.fullJid())
                        .with(
                                discoInfo()
                                        .node("urn:example:lot")
                                        .identity("client", "pc", "Horatio")
                                        .feature("urn:example:sceptic")
                                        .form(resultForm().field("night", "cold"))));

        // And sends forms of its own
        horatio.sends(
                message()
                        .to(hamlet.fullJid())
                        .id("watch")
                        .with(
                                form().title("The watch")
                                        .instructions("Say what you saw")
                                        .formType("urn:example:watch")
                                        .field(
                                                formField("when")
                                                        .type("list-single")
                                                        .label("When?")
                                                        .required()
                                                        .option("Past midnight", "12")
                                                        .option("Then", "1")
                                                        .values("12"))));
        hamlet.receives(
                """
                <message from="${Horatio's full JID}">
                  <x xmlns='jabber:x:data' type='form'>
                    <title>The watch</title>
                    <instructions>Say what you saw</instructions>
                    <field var='FORM_TYPE'><value>urn:example:watch</value></field>
                    <field var='when' type='list-single' label='When?'>
                      <required/>
                      <option label='Past midnight'><value>12</value></option>
                      <option label='Then'><value>1</value></option>
                    </field>
                  </x>
                </message>""");

        hamlet.sends(message().to(horatio.fullJid()).with(cancelForm()));
        horatio.receives(anyMessage().with(cancelForm()));

        hamlet.sends(
                message()
                        .to(horatio.fullJid())
                        .with(
                                resultForm()
                                        .reported(formField("ghost").label("Ghost"))
                                        .item(formField("ghost").values("1"))));
        horatio.receives(
                anyMessage().with(resultForm().item(formField("ghost").values(anyValue()))));

        // Nodes of each other
        hamlet.sends(iqGet("of").to(horatio.fullJid()).with(discoItems().node("watch")));
        horatio.receives(iqGet("of"));

        horatio.sends(
                iqResult("of")
                        .to(hamlet.fullJid())
                        .with(
                                discoItems()
                                        .node("watch")
                                        .item("elsinore.example", "Elsinore")
                                        .nodeItem(horatio.bareJid(), "ghost")));
        hamlet.receives(
                iqResult("of")
                        .with(
                                discoItems()
                                        .node("watch")
                                        .item("elsinore.example")
                                        .nodeItem(horatio.bareJid(), "ghost")));
    }
}
