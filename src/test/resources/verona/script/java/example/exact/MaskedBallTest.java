package example.exact;

import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;

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

        leonato.sends(presence().to(ball.as("Leonato")).with(muc()));
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
        leonato.sends(iqGet("form").to(ball).with(mucOwner()));
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
                                roomConfig()
                                        .field("muc#roomconfig_passwordprotectedroom", "1")
                                        .field("muc#roomconfig_roomsecret", "visor")
                                        .field("muc#roomconfig_moderatedroom", "1")));
        leonato.receives(iqResult("rules").from(ball));

        // Hero forgets it first
        hero.connects();
        hero.sends(presence().to(ball.as("Hero")).with(muc()));
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
                        .with(muc().password("visor").maxStanzas(0).seconds(60)));
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
                        .with(mucUser().status(110).item(mucItem().role(visitor))));
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

        leonato.sends(iqSet("voice").to(ball).with(mucAdmin().item(participant, "Hero")))
                .receives(iqResult("voice").from(ball));
        hero.receives(
                anyPresence()
                        .from(ball.as("Hero"))
                        .with(mucUser().item(mucItem().role(participant))));

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
                                mucUser()
                                        .status(303)
                                        .item(
                                                mucItem()
                                                        .affiliation(noAffiliation)
                                                        .nick("A Lady"))));

        // A guest is invited, and declines
        borachio.connects();
        borachio.sends(presence()).receives(anyPresence());

        leonato.sends(
                message()
                        .to(ball)
                        .with(
                                mucUser()
                                        .invite(
                                                mucInvite()
                                                        .to(borachio.bareJid())
                                                        .reason("There is wine"))));
        borachio.receives(
                anyMessage()
                        .from(ball)
                        .with(
                                mucUser()
                                        .invite(
                                                mucInvite()
                                                        .from(ball.as("Leonato"))
                                                        .reason("There is wine"))
                                        .password("visor")));

        borachio.sends(
                message()
                        .to(ball)
                        .with(
                                mucUser()
                                        .decline(
                                                mucInvite()
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
                                mucAdmin()
                                        .item(
                                                mucItem()
                                                        .affiliation(outcast)
                                                        .jid(borachio.bareJid())
                                                        .reason("He slanders"))));
        leonato.receives(iqResult("ban").from(ball));

        leonato.sends(iqGet("banned").to(ball).with(mucAdmin().item(outcast)));
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
                                mucOwner()
                                        .destroy(
                                                mucDestroy()
                                                        .alternative(garden)
                                                        .reason("Late")
                                                        .password("owl"))));
        hero.receives(
                presence()
                        .unavailable()
                        .from(ball.as("A Lady"))
                        .with(
                                mucUser()
                                        .item(noAffiliation, noRole)
                                        .destroy(mucDestroy().alternative(garden).reason("Late"))));
        leonato.receives(iqResult("end").from(ball));

        hero.sends(
                presence()
                        .to(garden.as("Hero"))
                        .with(muc().maxChars(0).since("1599-01-01T00:00:00Z")));
        hero.receives(anyPresence().from(garden.as("Hero")));

        hero.sends(iqSet("garden").to(garden).with(mucOwner().form(submitForm())))
                .receives(iqResult("garden").from(garden));

        hero.sends(iqSet("gone").to(garden).with(mucOwner().destroy()))
                .receives(iqResult("gone").from(garden));
    }
}
