package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0133 §4.24 to §4.26: the message of the day. */
class MessageOfTheDayTest extends AdminTests {

    private Element perform(String action, String content) {
        String command =
                "<command xmlns='%s' node='http://jabber.org/protocol/admin#%s'>%s</command>";
        Element answer = bard.ask("set", "localhost", command.formatted(COMMANDS, action, content));
        return Objects.requireNonNull(answer.child(COMMANDS, "command"), answer.toXml());
    }

    private void complete(String action, String... lines) {
        StringBuilder values = new StringBuilder();
        Stream.of(lines).forEach(line -> values.append("<value>" + line + "</value>"));
        String form = "<x xmlns='jabber:x:data' type='submit'><field var='motd'>%s</field></x>";
        Element command = perform(action, lines.length == 0 ? "" : form.formatted(values));
        assertThat(command.attribute("status")).isEqualTo("completed");
    }

    /** What a client that has just logged in receives besides presence. */
    private static List<String> bodies(RawClient client) {
        client.send("<message to='" + client.jid() + "'><body>last</body></message>");
        Stream.Builder<String> bodies = Stream.builder();
        for (String body = body(client); !"last".equals(body); body = body(client)) {
            bodies.add(body);
        }
        return bodies.build().toList();
    }

    private static String body(RawClient client) {
        Element next = client.next();
        while (!next.name().equals("message")) {
            next = client.next();
        }
        Element body = Objects.requireNonNull(next.child(Element.CLIENT, "body"));
        if (!body.text().equals("last")) {
            assertThat(next.attribute("from")).isEqualTo("localhost");
            assertThat(next.attribute("type")).isEqualTo("headline");
        }
        return body.text();
    }

    private RawClient arriving(String name, String resource) {
        RawClient client = bound(name, resource);
        client.send("<presence/>");
        return client;
    }

    @Test
    void reachesEachUserOnce() {
        RawClient romeo = available("romeo");
        RawClient juliet = bound("juliet");
        complete("set-motd", "The grand re-opening", "is tomorrow.");
        assertThat(bodies(romeo)).containsExactly("The grand re-opening\nis tomorrow.");
        assertThat(bodies(juliet)).isEmpty();
        juliet.send("<presence/>");
        assertThat(bodies(juliet)).containsExactly("The grand re-opening\nis tomorrow.");
        assertThat(bodies(arriving("juliet", "desk"))).isEmpty();
        assertThat(bodies(arriving("romeo", "desk"))).isEmpty();
        assertThat(server.account("rosaline").offlineMessages()).isEmpty();
    }

    @Test
    void reachesEverybodyAgainWhenAnotherIsSet() {
        RawClient romeo = available("romeo");
        complete("set-motd", "One");
        complete("set-motd", "Two");
        assertThat(bodies(romeo)).containsExactly("One", "Two");
        RawClient juliet = arriving("juliet", "desk");
        assertThat(bodies(juliet)).containsExactly("Two");
        juliet.send("<presence type='unavailable'/>");
        juliet.sync();
        complete("set-motd", "Three");
        juliet.send("<presence/>");
        assertThat(bodies(juliet)).containsExactly("Three");
    }

    @Test
    void isEditedForThoseWhomItHasNotReached() {
        RawClient romeo = available("romeo");
        complete("set-motd", "The Globe", "Stuff");
        Element form = Objects.requireNonNull(perform("edit-motd", "").child(DATA, "x"));
        assertThat(form.children().get(form.children().size() - 1).children())
                .filteredOn(each -> each.is(DATA, "value"))
                .extracting(Element::text)
                .containsExactly("The Globe", "Stuff");
        complete("edit-motd", "The Globe Staff");
        assertThat(bodies(romeo)).containsExactly("The Globe\nStuff");
        assertThat(bodies(arriving("juliet", "desk"))).containsExactly("The Globe Staff");
    }

    @Test
    void isDeleted() {
        complete("set-motd", "Hello");
        complete("delete-motd");
        assertThat(bodies(arriving("juliet", "desk"))).isEmpty();
        complete("delete-motd");
    }
}
