package example.exact;

import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/** A room has its rules, and those who keep them. */
@XmppTest
class MaskedBallTest {

    @Client XmppClient leonato;

    @Client(connect = LATER)
    XmppClient hero;

    @Client(connect = LATER)
    XmppClient borachio;

    @Room XmppRoom ball;
    @Room XmppRoom garden;

    @Test
    void aRoomHasItsRulesAndThoseWhoKeepThem() {
        leonato.sends(presence()).receives(anyPresence().from(leonato.fullJid()));

        leonato.sends(presence().to(ball.as("Leonato")).with(Muc.join()));
        leonato.receives(
                """
                <presence from='${ball}/Leonato'>
                  <x xmlns='http://jabber.org/protocol/muc#user'>
                    <status code='201'/>
                    <item jid="${Leonato's full JID}" affiliation='owner' role='moderator'/>
                    <status code='110'/>
                  </x>
                </presence>""");
        leonato.receives(groupchat().from(ball).with("<subject/>"));

        // The house has a password, and its guests are moderated
        leonato.sends(iqGet("form").to(ball).with(Muc.owner()));
        leonato.receives(
                """
                <iq id='form' from='${ball}' type='result'>
                  <query xmlns='http://jabber.org/protocol/muc#owner' scansion:strict='false'>
                    <x xmlns='jabber:x:data' scansion:strict='false' type='form'>
                      <field var='FORM_TYPE' type='hidden'>
                        <value>http://jabber.org/protocol/muc#roomconfig</value>
                      </field>
                    </x>
                  </query>
                </iq>""");

        leonato.sends(
                iqSet("rules")
                        .to(ball)
                        .with(
                                Muc.config()
                                        .field("muc#roomconfig_passwordprotectedroom", "1")
                                        .field("muc#roomconfig_roomsecret", "visor")
                                        .field("muc#roomconfig_moderatedroom", "1")));
        leonato.receives(iqResult("rules").from(ball));

        // Hero forgets it first
        hero.connects();
        hero.sends(presence().to(ball.as("Hero")).with(Muc.join()));
        hero.receives(
                """
                <presence type='error' from='${ball}/Hero'>
                  <error type='auth'>
                    <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
                  </error>
                </presence>""");

        hero.sends(
                presence()
                        .to(ball.as("Hero"))
                        .with(Muc.join().password("visor").maxStanzas(0).seconds(60)));
        hero.receives(
                """
                <presence from='${ball}/Leonato'>
                  <x xmlns='http://jabber.org/protocol/muc#user'>
                    <item affiliation='owner' role='moderator'/>
                  </x>
                </presence>""");
        hero.receives(
                anyPresence()
                        .from(ball.as("Hero"))
                        .with(Muc.user().status(110).item(Muc.item().role(visitor))));
        leonato.receives(anyPresence().from(ball.as("Hero")));

        // She may only listen until she is given a voice
        hero.sends(groupchat().to(ball).body("Speak low if you speak love"));
        hero.receives(
                """
                <message type='error' from='${ball}'>
                  <error type='auth'>
                    <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
                  </error>
                </message>""");

        leonato.sends(iqSet("voice").to(ball).with(Muc.admin().item(participant, "Hero")))
                .receives(iqResult("voice").from(ball));
        hero.receives(
                anyPresence()
                        .from(ball.as("Hero"))
                        .with(Muc.user().item(Muc.item().role(participant))));

        hero.sends(groupchat().to(ball).id("aside").body("Speak low if you speak love"));
        leonato.receives(
                groupchat().from(ball.as("Hero")).id("aside").body("Speak low if you speak love"));

        // She changes her mask
        hero.sends(presence().to(ball.as("A Lady")));
        leonato.receives(
                presence()
                        .unavailable()
                        .from(ball.as("Hero"))
                        .with(
                                Muc.user()
                                        .status(303)
                                        .item(
                                                Muc.item()
                                                        .nick("A Lady")
                                                        .affiliation(noAffiliation))));

        // A guest is invited, and declines
        borachio.connects();
        borachio.sends(presence()).receives(anyPresence());

        leonato.sends(
                message()
                        .to(ball)
                        .with(
                                Muc.user()
                                        .invite(
                                                Muc.invite()
                                                        .to(borachio.bareJid())
                                                        .reason("There is wine"))));
        borachio.receives(
                anyMessage()
                        .from(ball)
                        .with(
                                Muc.user()
                                        .invite(
                                                Muc.invite()
                                                        .from(ball.as("Leonato"))
                                                        .reason("There is wine"))
                                        .password("visor")));

        borachio.sends(
                message()
                        .to(ball)
                        .with(
                                Muc.user()
                                        .decline(
                                                Muc.invite()
                                                        .to(leonato.bareJid())
                                                        .reason("There is more elsewhere"))));
        leonato.receives(
                """
                <message from='${ball}'>
                  <x xmlns='http://jabber.org/protocol/muc#user'>
                    <decline from='{scansion:any}'>
                      <reason>There is more elsewhere</reason>
                    </decline>
                  </x>
                </message>""");

        // He is banned for it
        leonato.sends(
                iqSet("ban")
                        .to(ball)
                        .with(
                                Muc.admin()
                                        .item(
                                                Muc.item()
                                                        .affiliation(outcast)
                                                        .jid(borachio.bareJid())
                                                        .reason("He slanders"))));
        leonato.receives(iqResult("ban").from(ball));

        leonato.sends(iqGet("banned").to(ball).with(Muc.admin().item(outcast)));
        leonato.receives(
                """
                <iq id='banned' from='${ball}' type='result'>
                  <query xmlns='http://jabber.org/protocol/muc#admin'>
                    <item affiliation='outcast' jid="${Borachio's JID}"/>
                  </query>
                </iq>""");

        // The ball is over, and goes on elsewhere
        leonato.sends(
                iqSet("end")
                        .to(ball)
                        .with(
                                Muc.owner()
                                        .destroy(
                                                Muc.destroy()
                                                        .alternative(garden)
                                                        .reason("Late")
                                                        .password("owl"))));
        hero.receives(
                presence()
                        .unavailable()
                        .from(ball.as("A Lady"))
                        .with(
                                Muc.user()
                                        .item(noAffiliation, noRole)
                                        .destroy(
                                                Muc.destroy().alternative(garden).reason("Late"))));
        leonato.receives(iqResult("end").from(ball));

        hero.sends(
                presence()
                        .to(garden.as("Hero"))
                        .with(Muc.join().maxChars(0).since("1599-01-01T00:00:00Z")));
        hero.receives(anyPresence().from(garden.as("Hero")));

        hero.sends(iqSet("garden").to(garden).with(Muc.owner().form(Forms.submit())))
                .receives(iqResult("garden").from(garden));

        hero.sends(iqSet("gone").to(garden).with(Muc.owner().destroy()))
                .receives(iqResult("gone").from(garden));
    }
}
