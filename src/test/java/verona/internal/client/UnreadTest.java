package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.internal.transcript.Transcript;

/** What is said at the end of a test about stanzas that no step has taken. */
class UnreadTest extends TwoClientTests {

    @BeforeEach
    void connectBoth() {
        connect();
    }

    private void send(ScenarioClient from, ScenarioClient to, String body) {
        from.sends(chat().to(to.fullJid()).body(body));
    }

    private long barriers() {
        return scenario.transcript().entries().stream()
                .filter(entry -> entry.kind() == Transcript.Kind.BARRIER)
                .count();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Test
    void saysNothingWhereAllIsTaken() {
        send(romeo, juliet, "one");
        juliet.receives(chat().body("one"));
        assertThat(scenario.end().unread(true)).isEmpty();
    }

    /** A test fails by what is on its way, too, so it waits for that. */
    @Test
    void waitsForWhatIsOnItsWay() {
        send(romeo, juliet, "one");
        List<String> unread = scenario.end().unread(true);
        assertThat(unread).hasSize(1);
        assertThat(firstLine(unread.get(0)))
                .startsWith("juliet has 1 stanza unread at the end of the test");
        assertThat(unread.get(0)).contains("<body>one</body>").contains("exchange");
    }

    @Test
    void doesNotWaitWhereItIsOnlyShown() {
        send(romeo, juliet, "one");
        juliet.receivesNothing(chat().body("two"));
        send(romeo, juliet, "on its way");
        long barriers = barriers();
        List<String> unread = scenario.end().unread(false);
        assertThat(unread).hasSize(1);
        assertThat(firstLine(unread.get(0))).startsWith("juliet").contains("unread");
        assertThat(barriers()).isEqualTo(barriers);
    }

    @Test
    void namesAllFirst() {
        send(romeo, juliet, "one");
        send(romeo, juliet, "two");
        send(juliet, romeo, "three");
        List<String> unread = scenario.end().unread(true);
        assertThat(unread).hasSize(2);
        assertThat(firstLine(unread.get(0)))
                .isEqualTo("stanzas are unread at the end of the test: romeo has 1, juliet has 2");
        assertThat(unread.get(0))
                .contains("\n\nromeo has ")
                .contains("three")
                .doesNotContain("one");
        assertThat(unread.get(1)).startsWith("juliet has ").contains("one").contains("two");
    }

    @Test
    void saysTheLastExchangesOnce() {
        send(romeo, juliet, "one");
        send(juliet, romeo, "two");
        List<String> unread = scenario.end().unread(true);
        assertThat(unread.get(0)).doesNotContain("exchange");
        assertThat(unread.get(1)).contains("exchange");
    }
}
