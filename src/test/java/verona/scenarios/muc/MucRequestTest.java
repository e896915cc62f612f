package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.scenarios.Specification;
import verona.stanza.IqSpec;
import verona.vocabulary.Disco;

/** XEP-0045 §6.6 and §17.4, XEP-0410: requests from one occupant to another. */
class MucRequestTest extends RoomScenarios {

    @Client(account = "romeo", resource = "phone")
    XmppClient romeosPhone;

    @Client(account = "juliet", resource = "phone")
    XmppClient julietsPhone;

    @Room XmppRoom other;

    @BeforeEach
    void enter() {
        ignoresThePresenceOfTheRoom(romeosPhone);
        ignoresThePresenceOfTheRoom(julietsPhone);
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    private IqSpec pings(String id, String nick) {
        return iqGet(id).to(room.as(nick)).with(ping());
    }

    /** XEP-0045 §17.4: neither learns the other's JID. */
    @Test
    void bringsARequestToTheClientBehindANickAndTheAnswerBack() {
        romeo.sends(pings("1", "Juliet"));
        Received request =
                juliet.receivesNext(iqGet(anyValue()).from(room.as("Romeo")).with(ping()));
        juliet.sends(iqResult(request.xpath("@id")).to(room.as("Romeo")));
        Received answered = romeo.receivesNext(iqResult("1").from(room.as("Juliet")));
        assertThat(answered.xml()).doesNotContain(juliet.bareJid());
    }

    /** RFC 6120 §8.2.3: nobody waits for a second answer. */
    @Test
    void bringsOneAnswerBack() {
        otherwiseOnProsody("XEP-0045 §17.4");
        romeo.sends(pings("1", "Juliet"));
        Received request = juliet.receivesNext(iqGet(anyValue()));
        IqSpec answer = iqResult(request.xpath("@id")).to(room.as("Romeo"));
        juliet.sends(answer).sends(answer);
        romeo.receivesNext(iqResult("1"));
        romeo.receivesNothing();
    }

    /** Of several clients of one nick, the one that has asked gets the answer. */
    @Test
    void bringsTheAnswerToTheClientThatAsked() {
        enters(romeosPhone, "Romeo");
        romeosPhone.sends(pings("1", "Juliet"));
        Received request = juliet.receivesNext(iqGet(anyValue()).from(room.as("Romeo")));
        juliet.sends(iqError(request.xpath("@id"), feature_not_implemented).to(room.as("Romeo")));
        romeosPhone.receivesNext(iqError("1", feature_not_implemented));
        romeo.receivesNothing();
    }

    /** XEP-0410 §3.3. */
    @Test
    void answersItselfWhetherSomebodyIsInTheRoom() {
        romeo.sends(pings("1", "Romeo")).receivesNext(iqResult("1"));
        romeosPhone.sends(pings("2", "Romeo")).receivesNext(iqError("2", not_acceptable));
        romeosPhone
                .sends(iqGet("3").to(other.as("Romeo")).with(ping()))
                .receivesNext(iqError("3", item_not_found));
    }

    /** XEP-0045 §6.6 and §17.4. */
    @Test
    void takesRequestsFromOccupantsToOccupantsOnly() {
        rosaline.sends(pings("1", "Juliet")).receivesNext(iqError("1", not_acceptable));
        romeo.sends(pings("4", "Nobody")).receivesNext(iqError("4", item_not_found));
    }

    /** XEP-0045 §6.6. */
    @Test
    void tellsStrangersNothingOfAnOccupant() {
        differsOnProsody("XEP-0045 §6.6");
        rosaline.sends(iqGet("2").to(room.as("Juliet")).with(Disco.info()))
                .receivesNext(iqError("2", bad_request));
        rosaline.sends(iqGet("3").to(room.as("Juliet")).with(Disco.items()))
                .receivesNext(iqError("3", bad_request));
    }

    /** XEP-0045 §17.4: a vCard is the account's, whose server answers for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<vCard xmlns='vcard-temp'/>",
                "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>",
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'/>",
            })
    void asksTheAccountForWhatIsTheAccounts(String payload) {
        romeo.sends(iqGet("1").to(room.as("Juliet")).with(payload))
                .receivesNext("<iq id='1' from='" + room.as("Juliet") + "'/>");
        juliet.receivesNothing();
    }

    /** Who has left waits for nothing, and its nick may be another's. */
    @Test
    void dropsTheAnswerForWhoHasLeft() {
        juliet.sends(pings("1", "Romeo"));
        Received request = romeo.receivesNext(iqGet(anyValue()));
        leaves(juliet);
        enters(rosaline, "Juliet");
        romeo.sends(iqResult(request.xpath("@id")).to(room.as("Juliet")));
        juliet.receivesNothing();
        rosaline.receivesNothing();
    }

    /** RFC 6120 §8.2.3: who asks gets an answer, whoever might have given it has gone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersForWhoHasLeftUnanswered(boolean orderly) {
        differsOnProsody("RFC 6120 §8.2.3");
        romeo.sends(pings("1", "Juliet"));
        juliet.receivesNext(iqGet(anyValue()));
        if (orderly) {
            juliet.sends(presence().unavailable().to(room.as("Juliet")));
        } else {
            Specification.endsWithItsConnection(juliet);
            juliet.drops();
        }
        romeo.receivesNext(presence().unavailable().from(room.as("Juliet")));
        romeo.receivesNext(iqError("1", recipient_unavailable).from(room.as("Juliet")));
    }

    /** Another client of the nick has not been asked. */
    @Test
    void answersForTheClientThatHasLeftUnanswered() {
        differsOnProsody("RFC 6120 §8.2.3");
        enters(julietsPhone, "Juliet");
        romeo.sends(pings("1", "Juliet"));
        juliet.receivesNext(iqGet(anyValue()));
        juliet.sends(presence().unavailable().to(room.as("Juliet")));
        romeo.receives(iqError("1", recipient_unavailable));
        readsAll(julietsPhone);
        julietsPhone.receivesNothing();
    }

    @Test
    void bringsARequestToTheClientThatIsLeft() {
        enters(julietsPhone, "Juliet");
        juliet.sends(presence().unavailable().to(room.as("Juliet")));
        readsAll(julietsPhone);
        romeo.sends(pings("1", "Juliet"));
        julietsPhone.receivesNext(iqGet(anyValue()).from(room.as("Romeo")).with(ping()));
    }

    /** A client that takes another nick than its fellows is still there to answer. */
    @Test
    void keepsWhatWaitsForAClientWithAnotherNick() {
        enters(julietsPhone, "Juliet");
        romeo.sends(pings("1", "Juliet"));
        Received toJuliet = juliet.receivesNext(iqGet(anyValue()));
        juliet.sends(presence().to(room.as("Capulet")));
        juliet.sends(iqResult(toJuliet.xpath("@id")).to(room.as("Romeo")));
        romeo.receives(iqResult("1"));
    }

    /** And to get an answer. */
    @Test
    void keepsWhatAClientWithAnotherNickWaitsFor() {
        differsOnProsody("XEP-0045 §17.4");
        enters(julietsPhone, "Juliet");
        juliet.sends(pings("2", "Romeo"));
        Received toRomeo = romeo.receivesNext(iqGet(anyValue()));
        juliet.sends(presence().to(room.as("Capulet")));
        romeo.sends(iqResult(toRomeo.xpath("@id")).to(room.as("Juliet")));
        juliet.receives(iqResult("2"));
    }
}
