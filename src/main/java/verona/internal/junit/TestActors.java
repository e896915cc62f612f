package verona.internal.junit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.Server;
import verona.XmppRoom;
import verona.internal.client.ConnectingEntity;
import verona.internal.client.CutWatch;
import verona.internal.client.RunningScenario;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioEntity;
import verona.internal.client.ScenarioProgram;
import verona.internal.client.ScenarioServer;
import verona.internal.schedule.Play;
import verona.internal.server.FreshNames;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript;
import verona.server.UnavailableException;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Placeholders;

/**
 * The clients, components, programs and rooms of one test, or of one class, by name. It lives in
 * the store of its context, and so is closed with it, however that ended; it is both kinds of
 * closeable because JUnit before 5.13 closes only the one.
 */
final class TestActors implements CloseableResource, AutoCloseable {

    private final ExtensionContext context;
    private final XmppServer server;
    private final @Nullable TestActors outer;
    private final Scenario scenario;
    private final ScenarioPlaceholders names;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, XmppRoom> rooms = new LinkedHashMap<>();
    private final TestServers servers;
    private final XmppServer controlled;
    private final TestEnd end;
    private final @Nullable Play play;
    private final @Nullable CutWatch cuts;
    private final @Nullable XmppServer ownServer;

    /** An entity or a further server. */
    private record Member(Declaration declared, Object value) {}

    private TestActors(ExtensionContext context) {
        this(context, null, ShownOrder.play(context), ShownCut.watch(context));
    }

    /**
     * Those of a play.
     *
     * @param playedOn the server; null for the one that the settings say
     * @param play null where nothing decides over the order in which things happen
     * @param cuts null where no connection is to be cut
     */
    private TestActors(
            ExtensionContext context,
            @Nullable XmppServer playedOn,
            @Nullable Play play,
            @Nullable CutWatch cuts) {
        this.context = context;
        this.cuts = cuts;
        this.play = play;
        Settings settings = Settings.of(context);
        ownServer = playedOn == null && play != null ? ScenarioPlays.ownServer(settings) : null;
        XmppServer given = playedOn == null ? ownServer : playedOn;
        this.server = given == null ? ServerResource.of(context, settings) : given;
        this.outer = ofClass(context.getParent().orElse(null));
        this.names = new ScenarioPlaceholders(this, context);
        this.scenario =
                new Scenario(
                        server,
                        settings.rules(),
                        Placeholders.with(names::valueOf),
                        outer == null ? null : outer.scenario,
                        new Transcript(outer == null ? null : outer.scenario.transcript()),
                        play);
        if (cuts != null) {
            scenario.cuts().by(cuts);
        }
        if (playedOn == null) {
            scenario.transcript().isAbout(Conditions.testedBy(context).references());
            LongWaits.watch(context, scenario.transcript());
        }
        this.servers =
                new TestServers(context, server, scenario, outer == null ? null : outer.servers);
        this.controlled =
                server instanceof EmbeddedServer embedded
                        ? embedded.forTest(scenario.test())
                        : server;
        this.end =
                new TestEnd(
                        scenario,
                        servers,
                        controlled,
                        settings,
                        Reports.of(context, settings),
                        outer == null ? null : outer.end);
    }

    /** Those of a play that JUnit does not know of. */
    static TestActors playedOn(
            ExtensionContext context,
            XmppServer server,
            @Nullable Play play,
            @Nullable CutWatch cuts) {
        return new TestActors(context, server, play, cuts);
    }

    /** All who are declared have entered. */
    void haveEntered() {
        if (cuts != null) {
            CutNames.choose(context, scenario.entities(), cuts);
        }
        RunningScenario.set(scenario);
    }

    /** The test's method begins on this thread. */
    void methodBegins() {
        if (play != null) {
            boolean embedded = server instanceof EmbeddedServer;
            if (!embedded) {
                play.isNotNoted();
            }
            play.begin(embedded && !hasPrograms());
        }
        if (cuts != null) {
            scenario.settle();
            cuts.keep(true);
        }
    }

    /** The test's method has returned: all happens that is still under way, if it has passed. */
    void methodEnds(boolean passed) {
        if (cuts != null) {
            cuts.keep(false);
        }
        if (play != null) {
            try {
                if (passed) {
                    play.drain();
                }
            } finally {
                play.end();
            }
        }
    }

    /** What a play that has not failed yet fails by all the same; null if it passes. */
    @Nullable AssertionError errorOfPlay() {
        return end.errorOfPlay();
    }

    /** What has happened so far. */
    ScenarioRun run() {
        return end.run(rooms());
    }

    /** The actors of the test that the context belongs to, or else of its class. */
    static TestActors of(ExtensionContext context) {
        return context.getStore(Stores.NAMESPACE)
                .getOrComputeIfAbsent(
                        key(context), key -> new TestActors(context), TestActors.class);
    }

    /**
     * A test of a class that has a program may have nobody of its own. What it has the program's
     * server answer ends with it all the same.
     */
    static void enterBesidePrograms(ExtensionContext context) {
        TestActors around = ofClass(context.getParent().orElse(null));
        if (around != null && around.hasPrograms()) {
            of(context);
        }
    }

    private boolean hasPrograms() {
        for (ScenarioEntity entity : entities()) {
            if (entity instanceof ScenarioProgram) {
                return true;
            }
        }
        return false;
    }

    /** Contexts see the stores of those around them, hence a key for each. */
    private static String key(ExtensionContext context) {
        return "actors of " + context.getUniqueId();
    }

    /** The actors of that context alone; null if there are none. */
    static @Nullable TestActors find(ExtensionContext context) {
        return context.getStore(Stores.NAMESPACE).get(key(context), TestActors.class);
    }

    /** Those that belong to a context or to one around it; null if there are none. */
    static @Nullable TestActors ofClass(@Nullable ExtensionContext context) {
        for (ExtensionContext around = context;
                around != null;
                around = around.getParent().orElse(null)) {
            TestActors actors = find(around);
            if (actors != null) {
                return actors;
            }
        }
        return null;
    }

    /** The server; what is said to an embedded one keeps the order of the scenario. */
    XmppServer server() {
        return controlled;
    }

    /** Fills in those declarations, and connects, side by side, who is new and wants to be. */
    synchronized void enter(List<Declaration> declarations) {
        List<ConnectingEntity> connecting = new ArrayList<>();
        for (Declaration declaration : serversFirst(declarations)) {
            boolean known = find(declaration.name()) != null;
            Object value = resolve(declaration);
            declaration.fill().accept(value);
            if (!known
                    && declaration.connect() == Client.Connect.BEFORE
                    && value instanceof ConnectingEntity entity) {
                connecting.add(entity);
            }
        }
        scenario.connect(connecting);
    }

    /**
     * All tests take servers with domains of their own in the same order, so none blocks another.
     */
    private static List<Declaration> serversFirst(List<Declaration> declarations) {
        if (declarations.size() < 2) {
            return declarations;
        }
        List<Declaration> sorted = new ArrayList<>(declarations);
        sorted.sort(
                Comparator.comparing((Declaration each) -> each.kind() != DeclarationKind.SERVER)
                        .thenComparing(
                                each -> each.said() instanceof Server said ? said.value() : ""));
        return sorted;
    }

    /** The value of a declaration. */
    synchronized Object resolve(Declaration declaration) {
        return declaration.kind() == DeclarationKind.ROOM ? room(declaration) : member(declaration);
    }

    private Object member(Declaration declaration) {
        Member known = find(declaration.name());
        if (known == null) {
            Object member =
                    declaration.said() instanceof Server said
                            ? servers.add(declaration, said)
                            : addIfAvailable(declaration);
            members.put(declaration.name(), new Member(declaration, member));
            return member;
        }
        if (!declaration.mentions(known.declared())) {
            throw DeclarationErrors.declaration(
                    declaration.where(),
                    "declares the "
                            + known.declared().kind()
                            + " '"
                            + declaration.name()
                            + "' a second time, otherwise",
                    "give it another name, or drop what it says but the name");
        }
        return known.value();
    }

    private @Nullable Member find(String name) {
        Member own = members.get(name);
        return own != null || outer == null ? own : outer.find(name);
    }

    /** Somebody whom the server can't have is there for those tests that have no use for it. */
    private Object addIfAvailable(Declaration declaration) {
        try {
            return add(declaration);
        } catch (UnavailableException e) {
            return new UnavailableEntity(declaration, e).value();
        }
    }

    /** Skips the test if it names somebody whom the server can't have, in capitals or not. */
    synchronized void requireAvailable(String name) {
        for (TestActors around = this; around != null; around = around.outer) {
            around.members.values().stream()
                    .filter(member -> member.declared().name().equalsIgnoreCase(name))
                    .forEach(member -> UnavailableEntity.skipIfOne(member.value()));
        }
    }

    private ScenarioEntity add(Declaration declaration) {
        XmppServer on = servers.of(declaration);
        RegisteredActors registered = servers.registrations(declaration);
        if (declaration.said() instanceof Program program) {
            return scenario.add(registered.program(declaration, program), on);
        }
        return declaration.said() instanceof Component component
                ? scenario.add(registered.component(declaration, component), on)
                : scenario.add(registered.client(declaration, (Client) declaration.said()), on);
    }

    private XmppRoom room(Declaration declaration) {
        String name = declaration.name();
        for (TestActors around = this; around != null; around = around.outer) {
            XmppRoom room = around.rooms.get(name);
            if (room != null) {
                return room;
            }
        }
        String domain = servers.of(declaration).mucDomain();
        XmppRoom room = new XmppRoom(Jids.of(FreshNames.next(name), domain));
        rooms.put(name, room);
        return room;
    }

    /** All but rooms that can be named here. */
    synchronized List<ScenarioEntity> entities() {
        List<ScenarioEntity> entities = new ArrayList<>();
        for (TestActors around = this; around != null; around = around.outer) {
            for (Member member : around.members.values()) {
                if (member.value() instanceof ScenarioEntity entity) {
                    entities.add(entity);
                }
            }
        }
        return entities;
    }

    /** All further servers that can be named here. */
    synchronized Map<String, ScenarioServer> servers() {
        return servers.all();
    }

    /** All rooms that can be named here. */
    synchronized Map<String, XmppRoom> rooms() {
        Map<String, XmppRoom> all = outer == null ? new LinkedHashMap<>() : outer.rooms();
        all.putAll(rooms);
        return all;
    }

    /** What the test fails by, with a hint if an earlier run of it is known that has passed. */
    Throwable withHint(ExtensionContext ended, Throwable thrown) {
        return end.withHint(ended, rooms(), thrown);
    }

    /** Applies the policy for unread stanzas, reports the test, and closes. */
    void finish(ExtensionContext ended) {
        // With the flag set, neither would files be written nor connections be closed.
        boolean interrupted = Thread.interrupted();
        try {
            end.of(ended, rooms());
        } finally {
            close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void close() {
        RunningScenario.set(null);
        try {
            scenario.close();
        } finally {
            if (controlled instanceof EmbeddedServer embedded) {
                embedded.endTest();
            }
            servers.close();
            if (ownServer != null) {
                ownServer.close();
            }
        }
    }
}
