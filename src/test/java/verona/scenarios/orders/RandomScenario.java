package verona.scenarios.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.impl.JidCreate;
import verona.Received;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioEntity;
import verona.internal.client.ScenarioRules;
import verona.internal.schedule.Candidate;
import verona.internal.schedule.Play;
import verona.internal.schedule.PlayedOrder;
import verona.internal.schedule.Plays;
import verona.internal.schedule.Rest;
import verona.internal.schedule.Scheduler;
import verona.internal.transcript.Transcript;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Placeholders;

/**
 * Clients that send stanzas at the same time, and what each receives. Each play has a server of its
 * own; whatever that makes up is called by the same name in each play.
 */
final class RandomScenario implements Plays {

    private static final Placeholders NONE = Placeholders.with(name -> name);
    private static final List<String> NAMES = List.of("romeo", "juliet", "nurse");
    private static final String COMPONENT = "echo.localhost";
    private static final Pattern MADE_UP =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern OCCUPANT_ID = Pattern.compile("<occupant-id[^>]*>");

    private final List<List<String>> parts;
    private Map<String, List<String>> outcome = Map.of();

    private RandomScenario(List<List<String>> parts) {
        this.parts = parts;
    }

    static RandomScenario of(long seed, int clients, int mostSteps) {
        Random random = new Random(seed);
        List<List<String>> parts = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            List<String> steps = new ArrayList<>();
            int count = 1 + random.nextInt(mostSteps);
            for (int step = 0; step < count; step++) {
                steps.add(new RandomStep(random, client + "-" + step).xml());
            }
            parts.add(steps);
        }
        return new RandomScenario(parts);
    }

    /** The same, and at last all send a message to one of them, so that it is a race. */
    RandomScenario withRace() {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> steps : parts) {
            List<String> all = new ArrayList<>(steps);
            all.add(
                    "<message to='juliet@localhost/home'><body>"
                            + longer.size()
                            + "</body></message>");
            longer.add(all);
        }
        return new RandomScenario(longer);
    }

    /** What each client has received in the last play. */
    Map<String, List<String>> outcome() {
        return outcome;
    }

    /** Plays the parts in turn, the sources of the steps in that order. */
    PlayedOrder play(List<String> sources) {
        int[] next = new int[1];
        return play(
                candidates -> {
                    String source = next[0] < sources.size() ? sources.get(next[0]++) : "";
                    List<String> all = candidates.stream().map(Candidate::source).toList();
                    return Math.max(0, all.indexOf(source));
                });
    }

    /** The sources of an order in which each step is as likely to be next as any other. */
    List<String> randomOrder(Random random) {
        List<String> order = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (int step = 0; step < parts.get(part).size(); step++) {
                order.add(random.nextInt(order.size() + 1), "part " + (part + 1));
            }
        }
        return order;
    }

    @Override
    public PlayedOrder play(Scheduler scheduler) {
        Play play = new Play(scheduler, Rest.ofThisJvm(), Duration.ofSeconds(1));
        try (EmbeddedServer server = server();
                Scenario scenario = scenario(server, play)) {
            List<ScenarioClient> clients = connected(server, scenario);
            Throwable failure = null;
            play.begin(true);
            try {
                scenario.order().together(parts(clients));
                play.drain();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            play.end();
            PlayedOrder order = play.order(failure);
            if (order.failure() != null) {
                throw new AssertionError(this + " fails", failure);
            }
            outcome = received(scenario);
            return order;
        }
    }

    /** Plays the parts at the same time, over TCP. */
    Map<String, List<String>> playFreely() throws InterruptedException {
        try (EmbeddedServer server = server();
                Scenario scenario = scenario(server, null)) {
            List<ScenarioClient> clients = connected(server, scenario);
            CyclicBarrier begin = new CyclicBarrier(clients.size());
            List<Thread> threads =
                    parts(clients).stream()
                            .map(part -> new Thread(() -> run(begin, part)))
                            .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            scenario.end().unread(true);
            return received(scenario);
        }
    }

    private static void run(CyclicBarrier begin, Runnable part) {
        try {
            begin.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        part.run();
    }

    private static EmbeddedServer server() {
        EmbeddedServer server = EmbeddedServer.start();
        server.clock().stop(Instant.parse("2026-01-01T00:00:00Z"));
        return server;
    }

    private static Scenario scenario(EmbeddedServer server, @Nullable Play play) {
        ScenarioRules rules = new ScenarioRules(Duration.ofSeconds(20), play != null);
        return new Scenario(server, rules, NONE, null, new Transcript(null), play);
    }

    /** The first two are friends; all have asked for their rosters, and are available. */
    private List<ScenarioClient> connected(EmbeddedServer server, Scenario scenario) {
        NAMES.forEach(name -> server.createAccount(name, "secret"));
        List<ScenarioClient> clients = new ArrayList<>();
        for (String name : NAMES.subList(0, parts.size())) {
            ScenarioClient client =
                    scenario.add(
                            new ScenarioClient.Identity(
                                    name,
                                    JidCreate.entityBareFromOrThrowUnchecked(name + "@localhost"),
                                    "secret",
                                    "home",
                                    false,
                                    true));
            clients.add(client);
            client.connects();
            client.sends("<iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>");
            client.sends("<presence/>");
        }
        clients.get(0).isFriendOf(clients.get(1));
        enter(clients.get(0));
        if (toString().contains(COMPONENT)) {
            connectComponent(server, scenario);
        }
        return clients;
    }

    private static void connectComponent(EmbeddedServer server, Scenario scenario) {
        server.addComponent(COMPONENT, "secret");
        ScenarioComponent component =
                scenario.add(
                        new ScenarioComponent.Identity(
                                "echo",
                                JidCreate.domainBareFromOrThrowUnchecked(COMPONENT),
                                "secret",
                                true,
                                Endpoint.OF_THE_SERVER));
        component.connects();
    }

    /** One of the two rooms is there already. */
    private static void enter(ScenarioClient owner) {
        owner.sends(
                "<presence to='r@conference.localhost/A'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        owner.sends(
                "<iq type='set' id='config' to='r@conference.localhost'>"
                        + "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                        + "<x xmlns='jabber:x:data' type='submit'/></query></iq>");
        owner.receives("<iq type='result' id='config'/>");
    }

    private List<Runnable> parts(List<ScenarioClient> clients) {
        List<Runnable> actions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ScenarioClient client = clients.get(i);
            List<String> steps = parts.get(i);
            actions.add(() -> steps.forEach(client::sends));
        }
        return actions;
    }

    private static Map<String, List<String>> received(Scenario scenario) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (ScenarioEntity entity : scenario.entities()) {
            Map<String, String> names = new LinkedHashMap<>();
            List<String> stanzas = new ArrayList<>();
            for (Received stanza : entity.unread()) {
                stanzas.add(withoutChance(stanza.xml(), names));
            }
            all.put(entity.name(), stanzas);
        }
        return all;
    }

    private static String withoutChance(String xml, Map<String, String> names) {
        Matcher madeUp = MADE_UP.matcher(OCCUPANT_ID.matcher(xml).replaceAll("<occupant-id>"));
        return madeUp.replaceAll(
                id -> names.computeIfAbsent(id.group(), any -> "id " + (names.size() + 1)));
    }

    @Override
    public String toString() {
        Stream<String> lines = parts.stream().map(steps -> String.join("\n  ", steps));
        return String.join("\nbeside\n", lines.map(part -> "  " + part).toList());
    }
}
