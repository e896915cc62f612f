package example;

import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static org.jivesoftware.smack.packet.StanzaError.Type.CANCEL;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Info;

/** What a server is, and what it has. */
@XmppTest
class WhatIsItTest {

    @Client XmppClient hamlet;

    @Client(connect = LATER)
    XmppClient horatio;

    @Test
    void whatAServerIsAndWhatItHas() {
        hamlet.sends(iqGet("info").to("localhost").with(Disco.info()));
        hamlet.receives(
                iqResult("info")
                        .from("localhost")
                        .with(
                                Disco.info()
                                        .identity("server", "im")
                                        .feature(
                                                "http://jabber.org/protocol/disco#items",
                                                "urn:xmpp:ping")));

        hamlet.sends(iqGet("items").to("localhost").with(Disco.items()));
        hamlet.receives(
                iqResult("items")
                        .from("localhost")
                        .with(Disco.items().item("conference.localhost")));

        // There are no more things in his own account
        hamlet.sends(iqGet("mine").with(Disco.items()))
                .receives(iqResult("mine").with(Disco.items()));

        hamlet.sends(iqGet("node").to("localhost").with(Disco.info().node("undreamt")));
        hamlet.receives(
                iqError("node").from("localhost").error(stanzaError(item_not_found).type(CANCEL)));

        // It answers
        hamlet.sends(iqGet("ping").to("localhost").with(ping()))
                .receives(iqResult("ping").from("localhost"));

        hamlet.sends(iqGet("version").to("localhost").with(Info.version()));
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
                iqGet("client").to(horatio.fullJid()).with(Disco.info().node("urn:example:lot")));
        horatio.receives(
                iqGet(capture("asked"))
                        .from(hamlet.fullJid())
                        .with(Disco.info().node("urn:example:lot")));

        horatio.sends(
                iqResult(capture("asked"))
                        .to(hamlet.fullJid())
                        .with(
                                Disco.info()
                                        .node("urn:example:lot")
                                        .identity("client", "pc", "Horatio")
                                        .feature("urn:example:sceptic")
                                        .form(
                                                Forms.result()
                                                        .field(
                                                                Forms.field("FORM_TYPE")
                                                                        .type("hidden")
                                                                        .values("urn:example:lot"))
                                                        .field("night", "cold"))));
        hamlet.receives(
                iqResult("client")
                        .from(horatio.fullJid())
                        .with(
                                Disco.info()
                                        .node("urn:example:lot")
                                        .identity("client", "pc", "Horatio")
                                        .feature("urn:example:sceptic")
                                        .form(Forms.result().field("night", "cold"))));

        // And sends forms of its own
        horatio.sends(
                message()
                        .to(hamlet.fullJid())
                        .id("watch")
                        .with(
                                Forms.form()
                                        .title("The watch")
                                        .instructions("Say what you saw")
                                        .formType("urn:example:watch")
                                        .field(
                                                Forms.field("when")
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

        hamlet.sends(message().to(horatio.fullJid()).with(Forms.cancel()));
        horatio.receives(anyMessage().with(Forms.cancel()));

        hamlet.sends(
                message()
                        .to(horatio.fullJid())
                        .with(
                                Forms.result()
                                        .reported(Forms.field("ghost").label("Ghost"))
                                        .item(Forms.field("ghost").values("1"))));
        horatio.receives(
                anyMessage().with(Forms.result().item(Forms.field("ghost").values(anyValue()))));

        // Nodes of each other
        hamlet.sends(iqGet("of").to(horatio.fullJid()).with(Disco.items().node("watch")));
        horatio.receives(iqGet("of"));

        horatio.sends(
                iqResult("of")
                        .to(hamlet.fullJid())
                        .with(
                                Disco.items()
                                        .node("watch")
                                        .item("elsinore.example", "Elsinore")
                                        .nodeItem(horatio.bareJid(), "ghost")));
        hamlet.receives(
                iqResult("of")
                        .with(
                                Disco.items()
                                        .node("watch")
                                        .item("elsinore.example")
                                        .nodeItem(horatio.bareJid(), "ghost")));
    }
}
