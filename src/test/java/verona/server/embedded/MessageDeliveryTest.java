package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6121 §8.5.4, table 1, row by row, and messages of type error beside it. */
class MessageDeliveryTest extends EmbeddedServerTests {

    private final RawClient romeo = bound("romeo");
    private final Map<String, RawClient> sessions = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "nobody@localhost, bounced, bounced, bounced, ''",
        "nobody@localhost/x, bounced, bounced, bounced, ''",
        "juliet@localhost, stored, stored, bounced, ''",
        "juliet@localhost/x, bounced, stored, bounced, ''",
    })
    void goesWhereNobodyIs(
            String to, String normal, String chat, String groupchat, String headline) {
        assertOutcomes(to, normal, chat, groupchat, headline);
    }

    @ParameterizedTest
    @CsvSource({
        "juliet@localhost, stored, stored, bounced, ''",
        "juliet@localhost/-1, -1, -1, -1, -1",
        "juliet@localhost/x, bounced, stored, bounced, ''",
    })
    void goesWhereOnlyANegativePriorityIs(
            String to, String normal, String chat, String groupchat, String headline) {
        session("-1");
        assertOutcomes(to, normal, chat, groupchat, headline);
    }

    @ParameterizedTest
    @CsvSource({
        "juliet@localhost, 0, 0, bounced, 0",
        "juliet@localhost/0, 0, 0, 0, 0",
        "juliet@localhost/x, bounced, 0, bounced, ''",
    })
    void goesWhereOneSessionIs(
            String to, String normal, String chat, String groupchat, String headline) {
        session("0");
        bound("juliet", "connected");
        assertOutcomes(to, normal, chat, groupchat, headline);
    }

    @ParameterizedTest
    @CsvSource({
        "juliet@localhost, 5 5.2, 5 5.2, bounced, 0 5 5.2",
        "juliet@localhost/0, 0, 0, 0, 0",
        "juliet@localhost/-1, -1, -1, -1, -1",
        "juliet@localhost/x, bounced, 5 5.2, bounced, ''",
    })
    void goesWhereSeveralSessionsAre(
            String to, String normal, String chat, String groupchat, String headline) {
        session("-1");
        session("0");
        session("5");
        session("5.2");
        assertOutcomes(to, normal, chat, groupchat, headline);
    }

    /** A session whose resource is its priority. */
    private void session(String resource) {
        RawClient juliet = bound("juliet", resource);
        String priority = resource.replaceAll("\\..*", "");
        juliet.send("<presence><priority>" + priority + "</priority></presence>").sync();
        sessions.put(resource, juliet);
    }

    private void assertOutcomes(
            String to, String normal, String chat, String groupchat, String headline) {
        assertThat(outcome(to, "normal")).as("normal").isEqualTo(normal);
        assertThat(outcome(to, "chat")).as("chat").isEqualTo(chat);
        assertThat(outcome(to, "groupchat")).as("groupchat").isEqualTo(groupchat);
        assertThat(outcome(to, "headline")).as("headline").isEqualTo(headline);
        assertThat(outcome(to, "strange")).as("unknown types").isEqualTo(normal);
        boolean session = sessions.keySet().stream().anyMatch(name -> to.endsWith("/" + name));
        assertThat(outcome(to, "error")).as("error").isEqualTo(session ? normal : "");
    }

    private String outcome(String to, String type) {
        sessions.values().forEach(session -> session.sync().forget());
        int stored = server.account("juliet").offlineMessages().size();
        romeo.send("<message to='" + to + "' type='" + type + "'><body>x</body></message>");
        TreeSet<String> outcome = new TreeSet<>();
        if (!romeo.hasNothing()) {
            assertThat(condition(romeo.next())).isEqualTo("service-unavailable");
            outcome.add("bounced");
        }
        if (server.account("juliet").offlineMessages().size() > stored) {
            outcome.add("stored");
        }
        sessions.forEach(
                (name, session) -> {
                    if (!session.hasNothing()) {
                        assertThat(session.next().attribute("to")).isEqualTo(to);
                        outcome.add(name);
                    }
                });
        return String.join(" ", outcome);
    }
}
