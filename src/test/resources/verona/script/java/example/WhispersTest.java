package example;

import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static org.jivesoftware.smack.packet.StanzaError.Type.CANCEL;
import static verona.Client.Connect.LATER;
import static verona.Client.Connect.NEVER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.vocabulary.Chat;
import verona.vocabulary.Delivery;

/**
 * Whispers reach the ear that they are meant for or the tablet that lies beside it.
 *
 * <p>Nobody else hears of them, &amp; that is the &lt;whole&gt; point: mail to hero&#64;localhost
 * is private.
 */
@XmppTest
@Tag("chat")
@Tag("act:2")
@Tag("scene")
class WhispersTest {

    @Client XmppClient hero;

    // She reads on two devices
    @Client(resource = "hall")
    XmppClient beatrice;

    @Client(account = "beatrice", resource = "tablet")
    XmppClient beatricesTablet;

    // He is hired for the scene, and stays at home
    // connect_host: 127.0.0.1, connect_port: 5222
    @Client(connect = LATER)
    XmppClient benedick;

    // Nobody asked him
    @Client(connect = NEVER)
    XmppClient claudio;

    @Test
    void whispersReachTheEarThatTheyAreMeantFor() {
        // To one device, by its full JID
        hero.sends(
                chat().to(beatricesTablet.fullJid())
                        .id("whisper")
                        .thread("orchard")
                        .body("Come to the orchard")
                        .with(Chat.receiptRequest()));
        beatricesTablet.receives(
                chat().from(hero.fullJid())
                        .id(capture("id"))
                        .body(anyValue())
                        .thread("orchard")
                        .with(Chat.receiptRequest()));

        beatricesTablet.sends(
                message().to(hero.fullJid()).with(Chat.receiptReceived(capture("id"))));
        hero.receives(
                anyMessage()
                        .from(beatricesTablet.fullJid())
                        .to(hero.fullJid())
                        .with(Chat.receiptReceived("whisper")));

        // To the other, which the script calls by a literal JID
        hero.sends(
                message()
                        .to(beatrice.fullJid())
                        .subject("Signior Benedick")
                        .body("My talk must only be of him, says " + hero.bareJid())
                        .with(Chat.active()));
        beatrice.receives(
                anyMessage()
                        .from(hero.fullJid())
                        .to(beatrice.fullJid())
                        .body("My talk must only be of him, says " + hero.bareJid())
                        .subject("Signior Benedick")
                        .with(Chat.active()));
        beatricesTablet.receivesNothing();

        // In two languages
        hero.sends(
                message()
                        .type("headline")
                        .to(beatrice.fullJid())
                        .lang("en")
                        .body("What fire is in mine ears?")
                        .with("<body xml:lang='it'>Che fuoco ho nelle orecchie?</body>"));
        beatrice.receives(
                message()
                        .type("headline")
                        .lang("en")
                        .body("What fire is in mine ears?")
                        .with("<body xml:lang='it'>{scansion:any}</body>"));

        // He is not there. What is said of him is kept for him.
        hero.sends(chat().to(benedick.bareJid()).id("kept").body("She loves you"));

        benedick.connects();
        benedick.sends(presence()).receives(anyPresence().from(benedick.fullJid()));
        benedick.receives(
                chat().from(hero.fullJid())
                        .id("kept")
                        .body("She loves you")
                        .with(Delivery.delay(anyValue(), "localhost")));
        benedick.receivesNothing();

        // Somebody who is no one gets nothing
        benedick.sends(chat().to("dogberry@localhost").body("Are you good men and true?"));
        benedick.sends(groupchat().to("" + claudio.bareJid() + "/lute").body("Sigh no more"));
        benedick.receives(
                message()
                        .from("dogberry@localhost")
                        .error(stanzaError(service_unavailable).type(CANCEL)));
        benedick.receives(message().error(service_unavailable));

        // Exeunt
        hero.disconnects();
        beatrice.disconnects();
        beatricesTablet.disconnects();
        benedick.disconnects();
    }
}
