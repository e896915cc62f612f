package verona.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verona.Received;
import verona.ReceivedStanzas;
import verona.StepError;
import verona.XmppClient;
import verona.match.Assignment;
import verona.match.Candidate;
import verona.match.Captures;
import verona.match.Expectation;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlException;

/** One step that takes from the inbox. */
final class Reception {

    private final ScenarioClient client;
    private final Inbox inbox;
    private final Captures captures;
    private final Duration timeout;
    private final long begun = System.nanoTime();

    Reception(ScenarioClient client, Duration timeout) {
        this.client = client;
        this.inbox = client.inbox();
        this.captures = client.scenario().captures();
        this.timeout = timeout;
    }

    Received any(StanzaTemplate template) {
        Expectation expected = expectation(template, "receives");
        ReceivedStanza taken = await(oldest(expected, 0)::next);
        if (taken == null) {
            throw missed("receives", List.of(expected), 0);
        }
        return taken;
    }

    private Inbox.Search oldest(Expectation expected, long after) {
        return inbox.new Search(stanza -> expected.matches(stanza.candidate(), captures), after);
    }

    Received next(StanzaTemplate template) {
        Expectation expected = expectation(template, "receivesNext");
        ReceivedStanza oldest = await(inbox::oldest);
        if (oldest == null || !expected.matches(oldest.candidate(), captures)) {
            throw missed("receivesNext", List.of(expected), 0);
        }
        inbox.take(List.of(oldest));
        return oldest;
    }

    ReceivedStanzas inOrder(StanzaTemplate[] templates) {
        List<Expectation> expected = expectations(templates, "receivesInOrder");
        List<ReceivedStanza> taken = new ArrayList<>();
        long after = 0;
        for (Expectation one : expected) {
            Inbox.Search search = oldest(one, after);
            ReceivedStanza stanza = await(search::next);
            if (stanza == null) {
                throw missed("receivesInOrder", expected, taken.size());
            }
            taken.add(stanza);
            after = search.seen();
        }
        return new Taken(client, taken);
    }

    ReceivedStanzas all(StanzaTemplate[] templates) {
        List<Expectation> expected = expectations(templates, "receivesAll");
        List<ReceivedStanza> taken = await(() -> assigned(expected));
        if (taken == null) {
            throw Failures.missed(client, "receivesAll", waited(), expected, came(expected));
        }
        inbox.take(taken);
        return new Taken(client, taken);
    }

    private @Nullable List<ReceivedStanza> assigned(List<Expectation> expected) {
        List<ReceivedStanza> unread = inbox.unread();
        int[] places =
                Assignment.of(
                        expected,
                        unread.stream().map(ReceivedStanza::candidate).toList(),
                        captures);
        return places == null ? null : Arrays.stream(places).mapToObj(unread::get).toList();
    }

    /** Which of them could be met together, the first ones first; nothing is captured. */
    private List<Integer> came(List<Expectation> expected) {
        List<Candidate> unread = inbox.unread().stream().map(ReceivedStanza::candidate).toList();
        List<Integer> came = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            List<Expectation> together = new ArrayList<>();
            came.forEach(index -> together.add(expected.get(index)));
            together.add(expected.get(i));
            if (Assignment.of(together, unread, captures.copy()) != null) {
                came.add(i);
            }
        }
        return came;
    }

    XmppClient nothing() {
        listen();
        awaitQuiet(inbox::oldest);
        if (inbox.oldest() != null) {
            throw Failures.unexpected(client, waited(), null);
        }
        return client;
    }

    XmppClient nothing(StanzaTemplate template) {
        Expectation unexpected = expectation(template, "receivesNothing");
        listen();
        ReceivedStanza came = awaitQuiet(() -> find(unexpected));
        if (came != null) {
            throw Failures.unexpected(client, waited(), unexpected);
        }
        return client;
    }

    private @Nullable ReceivedStanza find(Expectation expected) {
        return inbox.unread().stream()
                .filter(stanza -> expected.matches(stanza.candidate(), captures))
                .findFirst()
                .orElse(null);
    }

    /** Until the server has handled what all have sent, and this client has what came of it. */
    private void listen() {
        client.scenario().settleOthers(client, timeout);
        client.settle(timeout);
    }

    /** Where the server routes asynchronously, what comes may come later. */
    private <T> @Nullable T awaitQuiet(Supplier<@Nullable T> question) {
        return await(
                question, System.nanoTime() + client.scenario().server().quietPeriod().toNanos());
    }

    private <T> @Nullable T await(Supplier<@Nullable T> question) {
        return await(question, begun + timeout.toNanos());
    }

    private <T> @Nullable T await(Supplier<@Nullable T> question, long deadline) {
        try {
            return inbox.await(question, deadline);
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    private List<Expectation> expectations(StanzaTemplate[] templates, String step) {
        return Arrays.stream(templates).map(template -> expectation(template, step)).toList();
    }

    private Expectation expectation(StanzaTemplate template, String step) {
        try {
            Element element = template.expectation(client.scenario().placeholders());
            return Expectation.of(element);
        } catch (XmlException e) {
            throw new IllegalArgumentException(
                    client.name() + " " + step + " what is not well-formed XML: " + e.getMessage(),
                    e);
        }
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The first so many of what was expected had come. */
    private StepError missed(String step, List<Expectation> expected, int met) {
        List<Integer> came = IntStream.range(0, met).boxed().toList();
        return Failures.missed(client, step, waited(), expected, came);
    }
}
