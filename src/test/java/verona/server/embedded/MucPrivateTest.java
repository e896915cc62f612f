package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.5, §6.6 and §17.4, XEP-0410: what goes from one occupant to another. */
class MucPrivateTest extends MucTests {

    private static final String PING = "<ping xmlns='urn:xmpp:ping'/>";

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");

    private static void write(RawClient client, String nick, String content) {
        message(client, "type='chat' to='" + ROOM + "/" + nick + "'", content);
    }

    /** XEP-0045 §7.5. */
    @Test
    void bringsAMessageToOneOnly() {
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        juliet.sync().forget();
        write(romeo, "Rosaline", "<body>Psst</body>");
        Element message = rosaline.next();
        assertThat(body(message)).isEqualTo("Psst");
        assertThat(message.attribute("from")).isEqualTo(ROOM + "/Romeo");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** XEP-0045 §7.5: the mark is there, once, and says nothing but that. */
    @Test
    void marksAMessage() {
        write(romeo, "Juliet", "<body>x</body><x xmlns='" + USER + "'><status code='100'/></x>");
        Element message = juliet.next();
        assertThat(message.children()).filteredOn(c -> c.is(USER, "x")).hasSize(1);
        assertThat(statuses(message)).isEmpty();
    }

    @Test
    void returnsAMessageThatReachesNobody() {
        write(romeo, "Nobody", "<body>x</body>");
        assertThat(condition(romeo.next())).isEqualTo("item-not-found");
        message(romeo, "type='groupchat' to='" + ROOM + "/Juliet'", "<body>x</body>");
        assertThat(condition(romeo.next())).isEqualTo("bad-request");
        RawClient rosaline = bound("rosaline");
        write(rosaline, "Juliet", "<body>x</body>");
        assertThat(condition(rosaline.next())).isEqualTo("not-acceptable");
    }

    /** An error of the recipient comes back, unless it says that nobody is there. */
    @Test
    void bringsErrorsBack() {
        String error =
                "<error type='cancel'><%s xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
        String toRomeo = "type='error' to='" + ROOM + "/Romeo'";
        message(juliet, toRomeo, error.formatted("not-allowed"));
        Element returned = romeo.next();
        assertThat(condition(returned)).isEqualTo("not-allowed");
        assertThat(nick(returned)).isEqualTo("Juliet");
        message(juliet, "type='error' to='" + ROOM + "/No'", error.formatted("not-allowed"));
        assertThat(juliet.hasNothing()).isTrue();
        message(juliet, toRomeo, error.formatted("service-unavailable"));
        assertThat(statuses(romeo.next())).containsExactly("333");
    }

    /** XEP-0045 §16.5.3: muc#roomconfig_allowpm. */
    @ParameterizedTest
    @CsvSource({
        "anyone, visitor, true",
        "participants, visitor, false",
        "participants, participant, true",
        "moderators, participant, false",
        "moderators, moderator, true",
        "none, moderator, false",
    })
    void letsWriteWhoMay(String who, String role, boolean allowed) {
        configure(romeo, "allowpm=" + who);
        admin(romeo, "<item nick='Juliet' role='" + role + "'/>");
        romeo.sync().forget();
        juliet.sync().forget();
        write(juliet, "Romeo", "<body>x</body>");
        if (allowed) {
            assertThat(body(romeo.next())).isEqualTo("x");
        } else {
            assertThat(condition(juliet.next())).isEqualTo("forbidden");
        }
        write(juliet, "Juliet", "<body>to myself</body>");
        assertThat(body(juliet.next())).isEqualTo("to myself");
    }

    /** XEP-0045 §17.4: neither learns the other's JID. */
    @Test
    void bringsARequestToTheClientBehindANickAndTheAnswerBack() {
        romeo.send("<iq type='get' id='1' to='" + ROOM + "/Juliet'>" + PING + "</iq>");
        Element request = juliet.next();
        assertThat(request.attribute("from")).isEqualTo(ROOM + "/Romeo");
        juliet.send("<iq type='result' id='1' to='" + ROOM + "/Romeo'/>");
        Element answer = romeo.next();
        assertThat(answer.attribute("from")).isEqualTo(ROOM + "/Juliet");
        assertThat(answer.toXml()).doesNotContain("juliet@localhost");
        juliet.send("<iq type='result' id='1' to='" + ROOM + "/Romeo'/>");
        juliet.sync();
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** Of several clients of one nick, the one that has asked gets the answer. */
    @Test
    void bringsTheAnswerToTheClientThatAsked() {
        RawClient phone = bound("romeo", "phone");
        join(phone, "Romeo");
        phone.first(stanza -> stanza.child(Element.CLIENT, "subject") != null);
        juliet.sync().forget();
        romeo.sync().forget();
        phone.send("<iq type='get' id='1' to='" + ROOM + "/Juliet'>" + PING + "</iq>");
        juliet.next();
        juliet.send("<iq type='error' id='1' to='" + ROOM + "/Romeo'><error type='cancel'/></iq>");
        assertThat(phone.next().attribute("type")).isEqualTo("error");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** XEP-0410 §3.3. */
    @Test
    void answersItselfWhetherSomebodyIsInTheRoom() {
        assertThat(romeo.ask("get", ROOM + "/Romeo", PING).attribute("type")).isEqualTo("result");
        RawClient phone = bound("romeo", "phone");
        assertThat(condition(phone.ask("get", ROOM + "/Romeo", PING))).isEqualTo("not-acceptable");
        assertThat(condition(phone.ask("get", "no" + ROOM + "/Romeo", PING)))
                .isEqualTo("item-not-found");
    }

    /** XEP-0045 §6.6 and §17.4. */
    @Test
    void takesRequestsFromOccupantsToOccupantsOnly() {
        RawClient rosaline = bound("rosaline");
        assertThat(condition(rosaline.ask("get", ROOM + "/Juliet", PING)))
                .isEqualTo("not-acceptable");
        String info = "<query xmlns='http://jabber.org/protocol/disco#%s'/>";
        for (String what : new String[] {"info", "items"}) {
            assertThat(condition(rosaline.ask("get", ROOM + "/Juliet", info.formatted(what))))
                    .isEqualTo("bad-request");
        }
        assertThat(condition(romeo.ask("get", ROOM + "/Nobody", PING))).isEqualTo("item-not-found");
    }

    /** XEP-0045 §17.4: a vCard is the account's, whose server answers for it. */
    @ParameterizedTest
    @CsvSource({
        "<vCard xmlns='vcard-temp'/>",
        "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>",
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'/>",
    })
    void asksTheAccountForWhatIsTheAccounts(String payload) {
        Element answer = romeo.ask("get", ROOM + "/Juliet", payload);
        assertThat(answer.attribute("from")).isEqualTo(ROOM + "/Juliet");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** Who has left waits for nothing, and its nick may be another's. */
    @Test
    void dropsTheAnswerForWhoHasLeft() {
        juliet.send("<iq type='get' id='1' to='" + ROOM + "/Romeo'>" + PING + "</iq>");
        romeo.next();
        send(juliet, "unavailable", "Juliet", "");
        juliet.sync().forget();
        RawClient other = occupant(romeo, "rosaline", "Juliet");
        romeo.send("<iq type='result' id='1' to='" + ROOM + "/Juliet'/>");
        romeo.sync();
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(other.hasNothing()).isTrue();
    }

    /** RFC 6120 §8.2.3: who asks gets an answer, whoever might have given it has gone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersForWhoHasLeftUnanswered(boolean orderly) {
        romeo.send("<iq type='get' id='1' to='" + ROOM + "/Juliet'>" + PING + "</iq>");
        juliet.next();
        if (orderly) {
            send(juliet, "unavailable", "Juliet", "");
        } else {
            juliet.close();
        }
        assertThat(nextOf(romeo, "presence", "unavailable")).isNotNull();
        Element answer = romeo.next();
        assertThat(condition(answer)).isEqualTo("recipient-unavailable");
        assertThat(answer.attribute("id")).isEqualTo("1");
        assertThat(answer.attribute("from")).isEqualTo(ROOM + "/Juliet");
    }

    /** Another client of the nick has not been asked. */
    @Test
    void answersForTheClientThatHasLeftUnanswered() {
        RawClient phone = bound("juliet", "phone");
        join(phone, "Juliet");
        phone.sync();
        romeo.sync().forget();
        romeo.send("<iq type='get' id='1' to='" + ROOM + "/Juliet'>" + PING + "</iq>");
        juliet.first(stanza -> is(stanza, "iq", "get"));
        send(juliet, "unavailable", "Juliet", "");
        assertThat(condition(nextOf(romeo, "iq", "error"))).isEqualTo("recipient-unavailable");
        romeo.send("<iq type='get' id='2' to='" + ROOM + "/Juliet'>" + PING + "</iq>");
        assertThat(phone.first(stanza -> is(stanza, "iq", "get")).attribute("id")).isEqualTo("2");
    }

    /** A client that takes another nick than its fellows is still there, to ask and to answer. */
    @Test
    void keepsWhatWaitsForAClientWithAnotherNick() {
        RawClient phone = bound("juliet", "phone");
        join(phone, "Juliet");
        phone.sync().forget();
        romeo.send("<iq type='get' id='1' to='" + ROOM + "/Juliet'>" + PING + "</iq>");
        juliet.first(stanza -> is(stanza, "iq", "get"));
        juliet.send("<iq type='get' id='2' to='" + ROOM + "/Romeo'>" + PING + "</iq>");
        romeo.first(stanza -> is(stanza, "iq", "get"));
        join(juliet, "Capulet");
        juliet.sync();
        juliet.send("<iq type='result' id='1' to='" + ROOM + "/Romeo'/>");
        assertThat(nextOf(romeo, "iq", "result").attribute("id")).isEqualTo("1");
        romeo.send("<iq type='result' id='2' to='" + ROOM + "/Juliet'/>");
        assertThat(juliet.first(s -> "2".equals(s.attribute("id"))).attribute("type"))
                .isEqualTo("result");
    }
}
