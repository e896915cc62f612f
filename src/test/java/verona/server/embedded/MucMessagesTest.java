package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0045 §7.4, §8.1 and §17.2: messages to everybody. */
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

    /** XEP-0045 §8.1. */
    @Test
    void letsModeratorsChangeTheSubject() {
        String subject = "<subject>Balcony</subject></message>";
        juliet.send("<message type='groupchat' to='" + ROOM + "'>" + subject);
        assertThat(condition(juliet.next())).isEqualTo("forbidden");
        romeo.send("<message type='groupchat' to='" + ROOM + "'>" + subject);
        assertThat(juliet.next().child(Element.CLIENT, "subject").text()).isEqualTo("Balcony");
    }

    /** XEP-0045 §18.1.2: an error that is none of delivery is the occupant's own affair. */
    @Test
    void removesAnOccupantThatCantBeReached() {
        message(juliet, "type='error' to='" + ROOM + "'", error("feature-not-implemented"));
        juliet.sync();
        assertThat(romeo.hasNothing()).isTrue();
        message(juliet, "type='error' to='" + ROOM + "'", error("gone"));
        assertThat(statuses(romeo.next())).containsExactly("333");
        message(juliet, "type='error' to='" + ROOM + "'", error("gone"));
        assertThat(nextOf(juliet, "presence", "unavailable")).isNotNull();
        assertThat(juliet.hasNothing()).isTrue();
    }

    private static String error(String condition) {
        return "<error type='cancel'><%s xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
                .formatted(condition);
    }

    /**
     * XEP-0045 §7.4: what makes sense to others is passed on as it is, but for what the room says.
     */
    @Test
    void passesOnWhatAMessageHolds() {
        message(
                juliet,
                "type='groupchat' id='m1' xml:lang='it' to='" + ROOM + "'",
                "<body>Ciao</body><active xmlns='http://jabber.org/protocol/chatstates'/>"
                        + "<x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>");
        Element message = romeo.next();
        assertThat(message.attribute("id")).isEqualTo("m1");
        assertThat(message.attribute(Element.XML_LANG)).isEqualTo("it");
        assertThat(message.child("http://jabber.org/protocol/chatstates", "active")).isNotNull();
        assertThat(message.child(USER, "x")).isNull();
    }

    /** XEP-0045 §17.2. */
    @Test
    void tellsNobodyOfARoomThatIsBeingMade() {
        String other = "other" + ROOM;
        romeo.send("<presence to='" + other + "/Romeo'>" + JOIN + "</presence>");
        romeo.sync();
        message(juliet, "type='groupchat' to='" + other + "'", "<body>x</body>");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
    }

    /** XEP-0045 §8.1. */
    @Test
    void letsParticipantsChangeTheSubjectWhereTheyMay() {
        configure(romeo, "changesubject=1", "moderatedroom=1");
        juliet.sync().forget();
        message(juliet, "type='groupchat' to='" + ROOM + "'", "<subject>Roses</subject>");
        assertThat(juliet.next().child(Element.CLIENT, "subject").text()).isEqualTo("Roses");
        RawClient visitor = occupant(romeo, "rosaline", "Rosaline");
        message(visitor, "type='groupchat' to='" + ROOM + "'", "<subject>Thorns</subject>");
        assertThat(condition(visitor.next())).isEqualTo("forbidden");
    }

    /** XEP-0045 §8.1: with a body or a thread it is a message. */
    @Test
    void takesAMessageWithASubjectForAMessage() {
        String[] contents = {
            "<subject>Roses</subject><body>Red</body>", "<subject>Roses</subject><thread>1</thread>"
        };
        for (String content : contents) {
            message(juliet, "type='groupchat' to='" + ROOM + "'", content);
            assertThat(romeo.next().child(Element.CLIENT, "subject").text()).isEqualTo("Roses");
        }
        join(romeo, "Romeo");
        Element last = romeo.first(s -> s.child(Element.CLIENT, "delay") == null && isSubject(s));
        assertThat(last.child(Element.CLIENT, "subject").text()).isEmpty();
    }

    private static boolean isSubject(Element stanza) {
        return stanza.children().size() == 1 && stanza.child(Element.CLIENT, "subject") != null;
    }

    /** XEP-0045 §7.2.15 and §8.1: an empty subject is one as well. */
    @Test
    void tellsWhoChangedTheSubjectAndWhen() {
        message(romeo, "type='groupchat' to='" + ROOM + "'", "<subject>Roses</subject>");
        message(romeo, "type='groupchat' to='" + ROOM + "'", "<subject/>");
        romeo.sync();
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        Element subject = rosaline.first(s -> s.child(Element.CLIENT, "subject") != null);
        assertThat(subject.attribute("from")).isEqualTo(ROOM + "/Romeo");
        assertThat(subject.child(Element.CLIENT, "subject").text()).isEmpty();
        assertThat(subject.child("urn:xmpp:delay", "delay").attribute("from")).isEqualTo(ROOM);
    }

    @Test
    void answersWhatARoomDoesNotKnow() {
        assertThat(condition(juliet.ask("get", ROOM, "<query xmlns='garden'/>")))
                .isEqualTo("service-unavailable");
        juliet.send("<message to='" + ROOM + "'><body>x</body></message>");
        assertThat(condition(juliet.next())).isEqualTo("bad-request");
    }
}
