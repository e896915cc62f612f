package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0045 §7.4, §7.5, §7.8, §8.1 and §17.4. */
class MucMessagesTest extends MucTests {

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");

    /** XEP-0045 §7.4. */
    @Test
    void bringsAMessageToEverybodyAndBack() {
        say(juliet, "Hello");
        for (RawClient client : new RawClient[] {romeo, juliet}) {
            Element message = client.next();
            assertThat(body(message)).isEqualTo("Hello");
            assertThat(message.attribute("from")).isEqualTo(ROOM + "/Juliet");
            assertThat(message.attribute("to")).isEqualTo(client.jid());
        }
    }

    @Test
    void takesNoMessageFromOutside() {
        RawClient rosaline = bound("rosaline");
        say(rosaline, "Hello");
        assertThat(condition(rosaline.next())).isEqualTo("not-acceptable");
    }

    @Test
    void saysItselfWhenAMessageWasDelayed() {
        juliet.send(
                "<message type='groupchat' to='"
                        + ROOM
                        + "'><body>x</body><delay xmlns='urn:xmpp:delay' from='"
                        + ROOM
                        + "' stamp='1970-01-01T00:00:00Z'/></message>");
        assertThat(romeo.next().child("urn:xmpp:delay", "delay")).isNull();
    }

    /** XEP-0045 §7.5. */
    @Test
    void bringsAPrivateMessageToOneOnly() {
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        romeo.send("<message type='chat' to='" + ROOM + "/Rosaline'><body>Psst</body></message>");
        Element message = rosaline.next();
        assertThat(body(message)).isEqualTo("Psst");
        assertThat(message.attribute("from")).isEqualTo(ROOM + "/Romeo");
        assertThat(message.child(USER, "x")).isNotNull();
        juliet.sync();
        juliet.first(stanza -> nick(stanza).equals("Rosaline"));
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void returnsAPrivateMessageThatReachesNobody() {
        romeo.send("<message type='chat' to='" + ROOM + "/Nobody'><body>x</body></message>");
        assertThat(condition(romeo.next())).isEqualTo("item-not-found");
        romeo.send("<message type='groupchat' to='" + ROOM + "/Juliet'><body>x</body></message>");
        assertThat(condition(romeo.next())).isEqualTo("bad-request");
    }

    /** XEP-0045 §8.1. */
    @Test
    void letsModeratorsChangeTheSubject() {
        String subject = "<subject>Balcony</subject></message>";
        juliet.send("<message type='groupchat' to='" + ROOM + "'>" + subject);
        assertThat(condition(juliet.next())).isEqualTo("forbidden");
        romeo.send("<message type='groupchat' to='" + ROOM + "'>" + subject);
        assertThat(juliet.next().child(Element.CLIENT, "subject").text()).isEqualTo("Balcony");
    }

    /** XEP-0410: an occupant's own client answers. */
    @Test
    void bringsARequestToTheClientBehindANick() {
        String ping = "<ping xmlns='urn:xmpp:ping'/></iq>";
        romeo.send("<iq type='get' id='1' to='" + ROOM + "/Juliet'>" + ping);
        Element request = juliet.next();
        assertThat(request.attribute("from")).isEqualTo(ROOM + "/Romeo");
        juliet.send("<iq type='result' id='1' to='" + ROOM + "/Romeo'/>");
        assertThat(romeo.next().attribute("from")).isEqualTo(ROOM + "/Juliet");
        romeo.send("<iq type='get' id='2' to='" + ROOM + "/Romeo'>" + ping);
        assertThat(romeo.next().attribute("from")).isEqualTo(ROOM + "/Romeo");
    }

    @Test
    void takesRequestsToOccupantsFromOccupantsOnly() {
        String ping = "<ping xmlns='urn:xmpp:ping'/>";
        assertThat(condition(bound("rosaline").ask("get", ROOM + "/Juliet", ping)))
                .isEqualTo("not-acceptable");
        assertThat(condition(juliet.ask("get", ROOM + "/Nobody", ping)))
                .isEqualTo("item-not-found");
    }

    /** XEP-0045 §7.8.2. */
    @Test
    void passesAnInvitationAndItsDeclineOn() {
        RawClient rosaline = available("rosaline");
        juliet.send(
                "<message id='i1' to='"
                        + ROOM
                        + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
                        + "<invite to='rosaline@localhost'><reason>Dance</reason></invite>"
                        + "</x></message>");
        Element invitation = rosaline.next();
        assertThat(invitation.attribute("from")).isEqualTo(ROOM);
        Element invite = x(invitation).child(USER, "invite");
        assertThat(invite.attribute("from")).isEqualTo(ROOM + "/Juliet");
        assertThat(invite.children().get(0).text()).isEqualTo("Dance");
        rosaline.send(
                "<message to='"
                        + ROOM
                        + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
                        + "<decline to='"
                        + ROOM
                        + "/Juliet'/></x></message>");
        Element declined = x(juliet.next()).child(USER, "decline");
        assertThat(declined.attribute("from")).isEqualTo("rosaline@localhost");
    }

    @Test
    void removesAnOccupantThatAnswersWithErrors() {
        juliet.send("<message type='error' to='" + ROOM + "'><error type='cancel'/></message>");
        assertThat(statuses(romeo.next())).containsExactly("333");
    }

    @Test
    void answersWhatARoomDoesNotKnow() {
        assertThat(condition(juliet.ask("get", ROOM, "<query xmlns='garden'/>")))
                .isEqualTo("service-unavailable");
        juliet.send("<message to='" + ROOM + "'><body>x</body></message>");
        assertThat(condition(juliet.next())).isEqualTo("bad-request");
    }
}
