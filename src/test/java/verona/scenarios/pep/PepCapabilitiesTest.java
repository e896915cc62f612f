package verona.scenarios.pep;

import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.scenarios.Specification;
import verona.vocabulary.Forms;

/** XEP-0115 §5 and §6: what a client wants to be notified of is asked for, and verified. */
class PepCapabilitiesTest extends PepScenarios {

    @Client(account = "juliet")
    XmppClient tablet;

    @BeforeEach
    void julietIsAvailable() {
        ignoresTheOwnersSubscription(tablet);
        isAvailable(juliet);
    }

    /** A client says what it can do, is asked, and answers. */
    private void isAskedAndAnswers(XmppClient client, Capabilities capabilities) {
        client.sends(capabilities.presence());
        client.sends(capabilities.answer(client.receives(capabilities.question())));
    }

    /** A client says what it can do, and is not asked. */
    private static void isNotAsked(XmppClient client, Capabilities capabilities) {
        client.sends(capabilities.presence()).receivesNothing(iqGet(anyValue()));
    }

    /** XEP-0115 §6.2. */
    @Test
    void asksAClientWhatItsCapabilitiesAre() {
        Capabilities unverifiable = capabilities().withVer("x");
        phone.sends(unverifiable.presence())
                .receives(unverifiable.question().from(juliet.bareJid()).to(phone.fullJid()));
    }

    @Test
    void asksAClientOnce() {
        Specification.otherwiseOnProsody(server, "XEP-0115 §8.2");
        Capabilities unverifiable = capabilities().withVer("x");
        phone.sends(unverifiable.presence()).receives(unverifiable.question());
        isNotAsked(phone, unverifiable);
    }

    /** XEP-0060 §9.1.2: no stranger learns that there is an account. */
    @Test
    void asksNoStrangersWhereNothingIsOpen() {
        publishes(TUNE, "one");
        romeo.sends(capabilities(TUNE).presence().to(juliet.bareJid())).receivesNothing();
    }

    /** XEP-0115 §5.4: what is verified is known of all. */
    @Test
    void asksNobodyWhatIsKnown() {
        isInterested(phone, TUNE);
        isNotAsked(tablet, capabilities(TUNE));
        publishes(TUNE, "one");
        isNotified(tablet, TUNE, "one");
    }

    /** XEP-0115 §5.4: what is not what was promised is believed of the client alone. */
    @Test
    void believesWhatCannotBeVerifiedOfOneClientOnly() {
        Capabilities unverifiable = capabilities(TUNE).withVer("x");
        isAskedAndAnswers(phone, unverifiable);
        tablet.sends(unverifiable.presence()).receives(unverifiable.question());
        publishes(TUNE, "one");
        isNotified(phone, TUNE, "one");
        isNotNotified(tablet);
    }

    /** XEP-0115 §5.4, 2: what is hashed in a way that it does not know. */
    @Test
    void verifiesNothingThatItCannotHash() {
        prosodyDiffersFrom("XEP-0115 §5.4");
        Capabilities unverifiable = capabilities(TUNE).withHash("sha-0");
        isAskedAndAnswers(phone, unverifiable);
        publishes(TUNE, "one");
        isNotified(phone, TUNE, "one");
        tablet.sends(unverifiable.presence()).receives(unverifiable.question());
    }

    /** XEP-0115 §5.4, 3.3 and 3.4. */
    @Test
    void verifiesNothingThatIsSaidTwice() {
        prosodyDiffersFrom("XEP-0115 §5.4");
        Capabilities illFormed = capabilities(TUNE, TUNE);
        isAskedAndAnswers(phone, illFormed);
        tablet.sends(illFormed.presence()).receives(illFormed.question());
    }

    /** XEP-0115 §5.4, 3.6. */
    @Test
    void leavesFormsOutThatDoNotSayWhatTheyAre() {
        prosodyDiffersFrom("XEP-0115 §5.4");
        Capabilities tune = capabilities(TUNE);
        isAskedAndAnswers(phone, tune.withInfo(tune.info().form(Forms.result().field("os"))));
        isNotAsked(tablet, tune);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iq type='error' id='ID' to='JULIET'><error type='cancel'>"
                        + "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                        + "</error></iq> | ''",
                "<iq type='result' id='ID' to='JULIET'/> | ''",
                "<iq type='result' id='x' to='JULIET'>INFO</iq> | ''",
                "<iq type='result' id='ID' to='ROMEO'>INFO</iq> | ''",
                "<iq type='result' id='ID' to='nobody@localhost'>INFO</iq> | ''",
                "<iq type='result' id='ID' to='JULIET'><query"
                        + " xmlns='http://jabber.org/protocol/disco#info' node='other'>"
                        + "<feature var='http://jabber.org/protocol/tune+notify'/></query></iq>"
                        + "| XEP-0030 §3.2",
            })
    void passesOverWhatIsNoAnswer(String answer, String prosody) {
        prosodyDiffersFrom(prosody);
        Capabilities unverifiable = capabilities().withVer("x");
        Received question = phone.sends(unverifiable.presence()).receives(unverifiable.question());
        String info =
                "<query xmlns='http://jabber.org/protocol/disco#info'>"
                        + "<feature var='http://jabber.org/protocol/tune+notify'/></query>";
        phone.sends(
                answer.replace("ID", String.valueOf(question.element().attribute("id")))
                        .replace("JULIET", juliet.bareJid())
                        .replace("ROMEO", romeo.bareJid())
                        .replace("INFO", info));
        publishes(TUNE, "one");
        isNotNotified(phone);
    }

    /** XEP-0163 §7.1: what changes with a subscription. */
    @Test
    void asksTheContactWhenItMayKnow() {
        publishes(TUNE, "one");
        subscribes(juliet, romeo);
        Capabilities tune = capabilities(TUNE);
        romeo.sends(tune.presence())
                .receives(tune.question().from(romeo.bareJid()))
                .receivesNothing(iqGet(anyValue()));
        subscribes(romeo, juliet);
        Received question = romeo.receives(tune.question().from(juliet.bareJid()));
        romeo.sends(tune.answer(question));
        isNotified(romeo, TUNE, "one");
    }

    @Test
    void takesTheFirstAnswerOnly() {
        publishes(TUNE, "one");
        Capabilities tune = capabilities(TUNE);
        Received question = phone.sends(tune.presence()).receives(tune.question());
        phone.sends(tune.answer(question)).sends(tune.answer(question));
        isNotified(phone, TUNE, "one");
    }
}
