package verona.scenarios.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.Authentication;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.server.XmppServer;

/**
 * RFC 6121 §8.5.4, table 1, row by row, and messages of type error beside it. Columns that are
 * empty are in another row, with the clause that Prosody differs from.
 */
// By Bind 2 clients would lose the messages that wait for them, XEP-0386 §3.2.
@XmppTest(authentication = Authentication.SASL)
class MessageDeliveryTest {

    @Client XmppClient romeo;

    @Client(account = "juliet", resource = "-1", connect = LATER)
    XmppClient negative;

    @Client(account = "juliet", resource = "0", connect = LATER)
    XmppClient zero;

    @Client(account = "juliet", resource = "5", connect = LATER)
    XmppClient five;

    @Client(account = "juliet", resource = "5.2", connect = LATER)
    XmppClient otherFive;

    @Client(account = "juliet", connect = LATER)
    XmppClient silent;

    @Client(account = "juliet", connect = LATER)
    XmppClient later;

    private final List<XmppClient> sessions = new ArrayList<>();
    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
    }

    /**
     * What becomes of messages to an address: who receives each type, null for what is no matter of
     * that row; and the clause from which Prosody differs there, {@code ""} for none.
     */
    record Row(
            String to,
            @Nullable String normal,
            @Nullable String chat,
            @Nullable String groupchat,
            @Nullable String headline,
            String prosody) {

        static final class Reader implements ArgumentsAggregator {

            @Override
            public Row aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
                return new Row(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nobody@SERVER, bounced, bounced, bounced, '', ''",
        "nobody@SERVER/x, bounced, bounced, bounced, '', ''",
        "JULIET, stored, stored, bounced, '', ''",
        "JULIET/x, bounced, , , , RFC 6121 §8.5.3.2.1",
        "JULIET/x, , stored, bounced, '', ''",
    })
    void goesWhereNobodyIs(@AggregateWith(Row.Reader.class) Row row) {
        Specification.prosodyDiffersFrom(server, row.prosody());
        assertOutcomes(row);
    }

    @ParameterizedTest
    @CsvSource({
        "JULIET, stored, stored, bounced, '', ''",
        "JULIET/-1, -1, -1, -1, -1, ''",
        "JULIET/x, bounced, , , , RFC 6121 §8.5.3.2.1",
        "JULIET/x, , stored, bounced, '', ''",
    })
    void goesWhereOnlyANegativePriorityIs(@AggregateWith(Row.Reader.class) Row row) {
        Specification.prosodyDiffersFrom(server, row.prosody());
        becomesAvailable(negative, -1);
        assertOutcomes(row);
    }

    @ParameterizedTest
    @CsvSource({
        "JULIET, 0, 0, bounced, 0, ''",
        "JULIET/0, 0, 0, 0, 0, ''",
        "JULIET/x, bounced, , , , RFC 6121 §8.5.3.2.1",
        "JULIET/x, , 0, bounced, '', ''",
    })
    void goesWhereOneSessionIs(@AggregateWith(Row.Reader.class) Row row) {
        Specification.prosodyDiffersFrom(server, row.prosody());
        becomesAvailable(zero, 0);
        silent.connects();
        assertOutcomes(row);
        silent.receivesNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "JULIET, 5 5.2, 5 5.2, bounced, 0 5 5.2, ''",
        "JULIET/0, 0, 0, 0, 0, ''",
        "JULIET/-1, -1, -1, -1, -1, ''",
        "JULIET/x, bounced, , , , RFC 6121 §8.5.3.2.1",
        "JULIET/x, , 5 5.2, bounced, '', ''",
    })
    void goesWhereSeveralSessionsAre(@AggregateWith(Row.Reader.class) Row row) {
        Specification.prosodyDiffersFrom(server, row.prosody());
        becomesAvailable(negative, -1);
        becomesAvailable(zero, 0);
        becomesAvailable(five, 5);
        becomesAvailable(otherFive, 5);
        assertOutcomes(row);
    }

    /** A session becomes available; its resource is its priority. */
    private void becomesAvailable(XmppClient session, int priority) {
        session.connects()
                .sends(presence().priority(priority))
                .receives(presence().from(session.fullJid()));
        sessions.add(session);
    }

    private void assertOutcomes(Row row) {
        String to = row.to().replace("JULIET", later.bareJid()).replace("SERVER", server.domain());
        assertOutcome(to, "normal", row.normal());
        assertOutcome(to, "chat", row.chat());
        assertOutcome(to, "groupchat", row.groupchat());
        assertOutcome(to, "headline", row.headline());
        assertOutcome(to, "strange", row.normal());
        assertOutcome(to, "error", reachesASession(to) ? sessionOf(to) : "");
    }

    private boolean reachesASession(String to) {
        return sessions.stream().anyMatch(session -> session.fullJid().toString().equals(to));
    }

    private static String sessionOf(String to) {
        return to.substring(to.indexOf('/') + 1);
    }

    /** Sends a message of that type, and looks who has received it. */
    private void assertOutcome(String to, String type, @Nullable String expected) {
        if (expected == null) {
            return;
        }
        sessions.forEach(session -> Inbox.readAll(session));
        romeo.sends(message().type(type).id(type).to(to).body("x"));
        if (expected.equals("bounced")) {
            romeo.receivesNext(message().error(service_unavailable).id(type).from(to));
        }
        romeo.receivesNothing();
        boolean isDelivered = !expected.matches("bounced|stored");
        assertThat(receivers(to)).as(type).isEqualTo(isDelivered ? expected : "");
        assertThat(isStored()).as(type + " is stored").isEqualTo(expected.equals("stored"));
    }

    /** The resources of the sessions that have received the message, as it was sent. */
    private String receivers(String to) {
        List<String> receivers = new ArrayList<>();
        for (XmppClient session : sessions) {
            for (Received stanza : Inbox.readAll(session)) {
                assertThat(stanza.element().attribute("to")).isEqualTo(to);
                receivers.add(session.fullJid().getResourcepart().toString());
            }
        }
        return String.join(" ", receivers);
    }

    /** Whether a session that becomes available receives a message; it does not stay. */
    private boolean isStored() {
        later.connects().sends(presence()).receives(presence().from(later.fullJid()));
        boolean stored =
                Inbox.readAll(later).stream()
                        .anyMatch(stanza -> stanza.element().name().equals("message"));
        later.disconnects();
        return stored;
    }
}
