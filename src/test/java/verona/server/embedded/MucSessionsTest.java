package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0045 §7.2.8: several clients of an account under one nick. */
class MucSessionsTest extends MucTests {

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");
    private final RawClient phone = bound("juliet", "phone");

    private void enterWithPhone(String nick) {
        join(phone, nick);
        phone.first(stanza -> stanza.child(Element.CLIENT, "subject") != null);
    }

    private void enterBoth() {
        enterWithPhone("Juliet");
        romeo.sync().forget();
        juliet.sync().forget();
    }

    private static List<String> jids(Element presence) {
        return x(presence).children().stream()
                .filter(child -> child.name().equals("item"))
                .map(item -> item.attributes().getOrDefault("jid", ""))
                .toList();
    }

    @Test
    void letsAnotherClientOfTheAccountIn() {
        join(phone, "Juliet");
        assertThat(nick(phone.next())).isEqualTo("Romeo");
        Element own = phone.next();
        assertThat(nick(own)).isEqualTo("Juliet");
        assertThat(statuses(own)).containsExactly("110");
        assertThat(jids(own)).containsExactly(juliet.jid(), phone.jid());
        assertThat(phone.next().child(Element.CLIENT, "subject")).isNotNull();
        assertThat(jids(romeo.next())).containsExactly(juliet.jid(), phone.jid());
        assertThat(statuses(juliet.next())).containsExactly("110");
    }

    /** Who may not see real JIDs sees one occupant. */
    @Test
    void showsOneItemToThoseWhoSeeNoJids() {
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        join(phone, "Juliet");
        assertThat(jids(rosaline.next())).containsExactly("");
    }

    @Test
    void bringsMessagesToAllClientsAndTakesThemFromAll() {
        enterBoth();
        say(phone, "Hello");
        for (RawClient client : List.of(romeo, juliet, phone)) {
            Element message = client.next();
            assertThat(body(message)).isEqualTo("Hello");
            assertThat(nick(message)).isEqualTo("Juliet");
        }
        message(romeo, "type='chat' to='" + ROOM + "/Juliet'", "<body>Psst</body>");
        assertThat(body(juliet.next())).isEqualTo("Psst");
        assertThat(body(phone.next())).isEqualTo("Psst");
    }

    @Test
    void keepsTheOccupantWhileOneClientIsLeft() {
        enterBoth();
        send(juliet, "unavailable", "Juliet", "");
        Element own = juliet.next();
        assertThat(own.attribute("type")).isEqualTo("unavailable");
        assertThat(statuses(own)).containsExactly("110");
        assertThat(item(own).attribute("role")).isEqualTo("none");
        Element seen = romeo.next();
        assertThat(seen.attribute("type")).isNull();
        assertThat(jids(seen)).containsExactly(phone.jid());
        assertThat(jids(phone.next())).containsExactly(phone.jid());
        say(juliet, "Am I in?");
        assertThat(condition(juliet.next())).isEqualTo("not-acceptable");
        phone.leave();
        assertThat(romeo.next().attribute("type")).isEqualTo("unavailable");
    }

    @Test
    void keepsTheOccupantWhenOneClientFails() {
        enterBoth();
        send(juliet, "error", "Juliet", "<error type='cancel'/>");
        Element seen = romeo.next();
        assertThat(seen.attribute("type")).isNull();
        assertThat(jids(seen)).containsExactly(phone.jid());
    }

    @Test
    void kicksAllClients() {
        enterBoth();
        admin(romeo, "<item nick='Juliet' role='none'/>");
        assertThat(statuses(juliet.next())).containsExactly("307", "110");
        assertThat(statuses(phone.next())).containsExactly("307", "110");
        assertThat(jids(romeo.next())).containsExactly(juliet.jid(), phone.jid());
    }

    @Test
    void showsEachClientItsOwnPresenceAndOthersTheFirst() {
        join(juliet, "Juliet", "<show>away</show>");
        romeo.sync().forget();
        juliet.sync().forget();
        join(phone, "Juliet", JOIN + "<show>dnd</show>");
        assertThat(romeo.next().child(Element.CLIENT, "show").text()).isEqualTo("away");
        assertThat(juliet.next().child(Element.CLIENT, "show").text()).isEqualTo("away");
        phone.next();
        assertThat(phone.next().child(Element.CLIENT, "show").text()).isEqualTo("dnd");
    }

    /** XEP-0045 §7.6: the client goes, the occupant stays. */
    @Test
    void letsOneClientTakeAnotherNick() {
        enterBoth();
        join(phone, "Rose", "");
        Element old = phone.next();
        assertThat(statuses(old)).containsExactly("303", "110");
        assertThat(item(old).attribute("nick")).isEqualTo("Rose");
        Element own = phone.next();
        assertThat(nick(own)).isEqualTo("Rose");
        assertThat(statuses(own)).containsExactly("110");
        assertThat(jids(own)).containsExactly(phone.jid());
        Element other = phone.next();
        assertThat(nick(other)).isEqualTo("Juliet");
        assertThat(jids(other)).containsExactly(juliet.jid());
        Element left = romeo.next();
        assertThat(left.attribute("type")).isNull();
        assertThat(jids(left)).containsExactly(juliet.jid());
        assertThat(nick(romeo.next())).isEqualTo("Rose");
    }

    @Test
    void letsAClientJoinTheNickOfAnother() {
        enterWithPhone("Rose");
        romeo.sync().forget();
        juliet.sync().forget();
        join(phone, "Juliet", "");
        assertThat(statuses(phone.next())).containsExactly("303", "110");
        assertThat(jids(phone.next())).containsExactly(juliet.jid(), phone.jid());
        Element gone = romeo.next();
        assertThat(nick(gone)).isEqualTo("Rose");
        assertThat(gone.attribute("type")).isEqualTo("unavailable");
        assertThat(statuses(gone)).isEmpty();
        assertThat(jids(romeo.next())).containsExactly(juliet.jid(), phone.jid());
    }

    /** XEP-0045 §7.2.9: another client takes no space. */
    @Test
    void letsAnotherClientInWhereTheRoomIsFull() {
        configure(romeo, "maxusers=2");
        enterBoth();
        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        assertThat(condition(rosaline.next())).isEqualTo("service-unavailable");
    }

    @Test
    void listsAllClientsOfAnOccupant() {
        enterBoth();
        Element list = admin(romeo, "get", "<item role='participant'/>").children().get(0);
        assertThat(list.children())
                .extracting(item -> item.attribute("jid"))
                .containsExactly(juliet.jid(), phone.jid());
    }
}
