package verona.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Localpart;
import verona.Assertion;
import verona.StepError;
import verona.internal.connection.ConnectionOptions;
import verona.internal.local.LocalPorts;
import verona.internal.match.Captures;
import verona.internal.proxy.ProxiedStream;
import verona.internal.schedule.Event;
import verona.internal.schedule.Play;
import verona.internal.schedule.StableName;
import verona.internal.schedule.Touched;
import verona.internal.time.TimeoutScale;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ProgramState;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/**
 * What the clients, components and programs of one scenario share: the server, the captures, the
 * transcript, and the order in which they act.
 *
 * <p>A scenario may lie inside another: the clients of a test inside those of its class.
 */
public final class Scenario implements AutoCloseable {

    private final XmppServer server;
    private final Rules rules;
    private final Placeholders placeholders;
    private final @Nullable Scenario outer;
    private final List<Scenario> inner = new CopyOnWriteArrayList<>();
    private final List<ScenarioEntity> entities = new CopyOnWriteArrayList<>();
    private final Captures captures = new Captures();
    private final Transcript transcript;
    private final CutOffs cutOffs;
    private final ScenarioServers servers;
    private final List<ScenarioServer> ownServers = new ArrayList<>();
    private final Ways ways;
    private final ControllingTest test = new ControllingTest(this);
    private final @Nullable Play play;
    private final List<Runnable> invariants = new CopyOnWriteArrayList<>();
    private volatile @Nullable CutWatch cuts;
    private volatile @Nullable AutomaticClock clock;
    private volatile @Nullable Source place;

    /**
     * How a scenario is played.
     *
     * @param timeout how long a step waits
     * @param causal whether clients wait for what other clients have sent to be handled
     * @param scansion whether it is a script, in which steps mean what they mean in Scansion:
     *     nothing arrives where there is no connection, and a client that is cut off is its own
     *     matter
     * @param connection how clients connect that do not say it themselves
     * @param scale how many times as long all other timeouts are
     */
    public record Rules(
            Duration timeout,
            boolean causal,
            boolean scansion,
            ConnectionOptions connection,
            TimeoutScale scale) {

        /** Rules for tests. */
        public Rules(Duration timeout, boolean causal) {
            this(timeout, causal, false, ConnectionOptions.UNSET, TimeoutScale.NONE);
        }

        /** The same for clients that connect in another way. */
        public Rules withConnection(ConnectionOptions other) {
            return new Rules(timeout, causal, scansion, other, scale);
        }

        /** The same for scripts. */
        public Rules forScripts() {
            return new Rules(timeout, causal, true, connection, scale);
        }

        /** The same with all timeouts that many times as long. */
        public Rules scaledBy(TimeoutScale factor) {
            return new Rules(factor.of(timeout), causal, scansion, connection, factor);
        }
    }

    /**
     * A scenario without entities.
     *
     * @param outer the scenario around it, null where there is none
     */
    public Scenario(
            XmppServer server, Rules rules, Placeholders placeholders, @Nullable Scenario outer) {
        this(
                server,
                rules,
                placeholders,
                outer,
                new Transcript(outer == null ? null : outer.transcript),
                null);
    }

    /**
     * The same with a transcript that is given.
     *
     * @param play what decides over the order in which things happen; null for nothing
     */
    public Scenario(
            XmppServer server,
            Rules rules,
            Placeholders placeholders,
            @Nullable Scenario outer,
            Transcript transcript,
            @Nullable Play play) {
        this.server = server;
        this.rules = rules;
        this.placeholders = placeholders.withCaptures(captures::required);
        this.outer = outer;
        this.transcript = transcript;
        cutOffs = outer == null ? new CutOffs() : outer.cutOffs;
        servers = outer == null ? new ScenarioServers(server) : outer.servers;
        ways = outer == null ? new Ways(servers, this::allEntities) : outer.ways;
        this.play = play;
        if (outer != null) {
            outer.inner.add(this);
        }
        if (play != null) {
            play.settleBy(this::readNow);
            play.whenDeviating(this::remarkOn);
        }
    }

    /** What decides over the order in which things happen; null for nothing. */
    @Nullable Play play() {
        return play;
    }

    /** Has a connection watched, and cut, before anybody has entered. */
    public void cutBy(CutWatch watch) {
        cuts = watch;
    }

    /** What watches that one's connection; null for nothing. */
    @Nullable CutWatch cuts(ScenarioEntity entity) {
        CutWatch watch = cuts;
        return watch != null && watch.concerns(entity.name()) ? watch : null;
    }

    /** Waits until whoever has lost its connection is back. It does so once. */
    void awaitReturn() {
        CutWatch watch = cuts;
        ProxiedStream lost = watch == null ? null : watch.takeLost();
        if (watch != null && lost != null) {
            entities.stream()
                    .filter(entity -> watch.concerns(entity.name()))
                    .forEach(entity -> entity.awaitReturn(lost));
        }
    }

    /**
     * Has all receive what is there for them, until nothing comes of that; whether something was.
     */
    private boolean readNow() {
        boolean some = false;
        for (boolean more = true; more; ) {
            more = false;
            for (ScenarioEntity entity : entities) {
                more |= entity.readNow();
            }
            some |= more;
        }
        return some;
    }

    private void remarkOn(Event deviation) {
        String what = deviation.candidate().what();
        entities.stream()
                .filter(entity -> what.startsWith(entity.name() + "'s "))
                .findFirst()
                .or(() -> entities.stream().findFirst())
                .ifPresent(
                        entity ->
                                entity.remark(
                                        what + " before " + deviation.candidates().get(0).what()));
    }

    /** What an address is called in the scenario. */
    String nameOf(BareJid address) {
        return allEntities().stream()
                .filter(entity -> entity.isAt(address))
                .map(ScenarioEntity::name)
                .findFirst()
                .orElseGet(
                        () ->
                                address.getLocalpartOrNull() == null
                                        ? address.toString()
                                        : StableName.of(address.getLocalpartOrNull()));
    }

    /** The server's clock moves on when a step waits, and nothing is under way. */
    void movesClock(Supplier<@Nullable Duration> due, Runnable move) {
        AutomaticClock automatic = new AutomaticClock(this, due, move);
        if (play == null) {
            clock = automatic;
        } else {
            play.movesClock(automatic);
        }
    }

    /** The server's clock, if it moves on when a step waits; null if it does not. */
    @Nullable AutomaticClock clock() {
        return clock == null && outer != null ? outer.clock() : clock;
    }

    boolean hasPrograms() {
        return !allPrograms().isEmpty();
    }

    /** Waits until the server has handled what all have sent, and all have got what came of it. */
    void settleAll() {
        for (ScenarioEntity each : allEntities()) {
            each.settle(rules.timeout());
        }
        for (ScenarioEntity each : allEntities()) {
            each.settle(rules.timeout());
        }
    }

    /** Plays parts in no given order, and returns when all have come to their end. */
    public void together(List<Runnable> actions) {
        if (play != null && play.isControlled()) {
            play.together(ConcurrentPart.of(actions, false), () -> RunningScenario.set(this));
        } else {
            boolean inThisJvm = LocalPorts.of(server) != null;
            Parallel.run(ConcurrentPart.of(actions, inThisJvm));
        }
    }

    /** Has something checked from now on, after each step at least. */
    public void always(Assertion invariant) {
        Runnable check = () -> Invariants.check(invariant);
        if (play != null) {
            play.always(check);
        } else {
            invariants.add(check);
        }
        check.run();
    }

    /** Checks what is always to hold. */
    void checkInvariants() {
        invariants.forEach(Runnable::run);
    }

    /**
     * Waits for its turn to act, where the order in which things happen is decided.
     *
     * @param what the action in a few words
     */
    void awaitTurn(String what) {
        if (play != null) {
            play.step(what);
        }
    }

    /**
     * Adds a further server, and links it with all others.
     *
     * @throws verona.server.ServerException if they can't exchange stanzas
     */
    public ScenarioServer add(ScenarioServer.Identity identity) {
        ScenarioServer added = servers.add(this, identity);
        ownServers.add(added);
        return added;
    }

    /** Adds a client of the test's own server, not yet connected. */
    public ScenarioClient add(ScenarioClient.Identity identity) {
        return add(identity, server);
    }

    /** The same of that server. */
    public ScenarioClient add(ScenarioClient.Identity identity, XmppServer at) {
        transcript.secrets().add(identity.jid().getLocalpart().toString(), identity.password());
        ScenarioClient client = new ScenarioClient(this, at, identity);
        entities.add(client);
        return client;
    }

    /**
     * Adds a component of the test's own server, not yet connected. The server has to know it
     * already.
     */
    public ScenarioComponent add(ScenarioComponent.Identity identity) {
        return add(identity, server);
    }

    /** The same of that server. */
    public ScenarioComponent add(ScenarioComponent.Identity identity, XmppServer at) {
        transcript.secrets().add(identity.secret());
        ScenarioComponent component = new ScenarioComponent(this, at, identity);
        entities.add(component);
        servers.addComponent(component);
        return component;
    }

    /**
     * Adds a program under test. What it is to connect to stands before the server from now on; the
     * server has to know the program already.
     */
    public ScenarioProgram add(ScenarioProgram.Identity identity) {
        return add(identity, server);
    }

    /** The same of that server. */
    public ScenarioProgram add(ScenarioProgram.Identity identity, XmppServer at) {
        Localpart localpart = identity.jid().getLocalpartOrNull();
        if (localpart == null) {
            transcript.secrets().add(identity.password());
        } else {
            transcript.secrets().add(localpart.toString(), identity.password());
        }
        ScenarioProgram program = new ScenarioProgram(this, at, identity);
        entities.add(program);
        return program;
    }

    /** Connects those in parallel, each at most once. */
    public void connect(Collection<? extends ConnectingEntity> waiting) {
        List<Runnable> connecting = new ArrayList<>();
        for (ConnectingEntity entity : waiting) {
            connecting.add(entity.steps()::connects);
        }
        run(connecting);
    }

    /** Where the order of things is decided, those that can be done at once are done in turn. */
    private void run(List<Runnable> actions) {
        if (play == null) {
            Parallel.run(actions);
        } else {
            Parallel.inTurn(actions);
        }
    }

    /** The server it is played on. */
    public XmppServer server() {
        return server;
    }

    /** Gives the place of the steps that follow; otherwise it is read from the stack. */
    public void stepsAreAt(Source source) {
        place = source;
    }

    /**
     * A step begins.
     *
     * @param about see {@link Step#about()}
     */
    Step begin(ScenarioEntity actor, String verb, Transcript.Kind about) {
        return transcript.begin(actor.name(), verb, about, source());
    }

    /** How the programs under test stand that can be part of it. */
    List<ProgramState> programs() {
        return allPrograms().stream().map(ScenarioProgram::state).toList();
    }

    private List<ScenarioProgram> allPrograms() {
        List<ScenarioProgram> programs = new ArrayList<>();
        for (ScenarioEntity entity : allEntities()) {
            if (entity instanceof ScenarioProgram program) {
                programs.add(program);
            }
        }
        return programs;
    }

    private Supplier<Source> source() {
        Source known = transcript.isKept() ? place : Source.UNKNOWN;
        return known == null ? CallSite.source() : () -> known;
    }

    Duration timeout() {
        return rules.timeout();
    }

    /** A timeout that a test or Verona itself names, as long as it is on this machine. */
    Duration scaled(Duration timeout) {
        return rules.scale().of(timeout);
    }

    /** How many times as long timeouts are; {@code ""} where they are as they were named. */
    String timeoutScale() {
        return rules.scale().isNone() ? "" : rules.scale().toString();
    }

    /** How a client connects, with what it says itself. */
    ConnectionOptions connection(ConnectionOptions own) {
        return own.orElse(rules.connection()).complete();
    }

    /** Whether clients wait for what others have sent to be handled. */
    boolean isCausal() {
        return rules.causal();
    }

    /** Whether it is a script of Scansion's. */
    boolean isScript() {
        return rules.scansion();
    }

    CutOffs cutOffs() {
        return cutOffs;
    }

    /** How stanzas are followed on a server that routes asynchronously. */
    Ways ways() {
        return ways;
    }

    /**
     * Those beside that one who were cut off before the server had handled all that they have sent,
     * and the test does not know yet.
     */
    List<ScenarioEntity> othersCutOff(@Nullable ScenarioEntity waiting) {
        return cutOffs.isEmpty() || isScript()
                ? List.of()
                : allEntities().stream()
                        .filter(entity -> entity != waiting && entity.cutOffBy() != null)
                        .toList();
    }

    /**
     * Waits until each that has sent something is cut off, or the server has handled that. The end
     * of a connection may be on its way, and who fails for want of a stanza is to know.
     */
    void findCutOffs() {
        if (isScript()) {
            return;
        }
        List<ScenarioEntity> unsettled = unsettled(allEntities());
        for (ScenarioEntity entity : unsettled) {
            entity.startUnseenBarrier();
        }
        for (ScenarioEntity entity : unsettled) {
            entity.isSettledWithin(rules.timeout());
        }
    }

    private static List<ScenarioEntity> unsettled(List<ScenarioEntity> entities) {
        List<ScenarioEntity> unsettled = new ArrayList<>();
        for (ScenarioEntity entity : entities) {
            if (entity.isUnsettled()) {
                unsettled.add(entity);
            }
        }
        return unsettled;
    }

    /**
     * Who was cut off before the server had handled all that it has sent, and no step has said so.
     *
     * @return the error that a test ends with, null where there is nothing to say
     */
    public @Nullable StepError cutOffUnnoticed() {
        findCutOffs();
        List<ScenarioEntity> cutOff = othersCutOff(null);
        return cutOff.isEmpty() ? null : Failures.cutOffUnnoticed(cutOff);
    }

    /** Undoes what the test has done to its links, and to the pace of its programs' connections. */
    public void resetPaces() {
        servers.restore(ownServers);
        for (ScenarioEntity entity : entities) {
            if (entity instanceof ScenarioProgram program) {
                program.faults().resetPaces();
            }
        }
    }

    /**
     * Checks that each fault that was injected into a program's stream has struck.
     *
     * @throws AssertionError if one has not
     */
    public void checkFaults() {
        servers.checkFaults(ownServers);
        for (ScenarioEntity entity : entities) {
            if (entity instanceof ScenarioProgram program && program.faults().hasMissed()) {
                program.faults().check();
            }
        }
    }

    /** What placeholders and captures stand for. */
    public Placeholders placeholders() {
        return placeholders;
    }

    Captures captures() {
        return captures;
    }

    /** What its clients and components have sent and received. */
    public Transcript transcript() {
        return transcript;
    }

    /**
     * What it has come to so far, with what those of the scenarios around have done meanwhile, who
     * were declared before its own.
     */
    public ScenarioRun run() {
        List<ScenarioEntity> all = new ArrayList<>(entities);
        for (Scenario around = outer; around != null; around = around.outer) {
            all.addAll(0, around.entities);
        }
        List<Participant> cast = new ArrayList<>();
        for (ScenarioEntity entity : all) {
            cast.add(participant(entity));
        }
        for (ScenarioServer other : servers.others()) {
            cast.add(other.participant());
        }
        return ScenarioRun.of(server.description(), server.domain(), cast, transcript);
    }

    private static Participant participant(ScenarioEntity entity) {
        return new Participant(entity.kind(), entity.name(), entity.bareAddress().toString());
    }

    /** The test has ended: steps that still wait on other threads have failed. */
    public void stop() {
        for (Step step : transcript.steps()) {
            if (step.state() == Step.State.RUNNING) {
                innermost(step.client()).ifPresent(e -> Failures.stopped(e, step, null));
            }
        }
    }

    private Optional<ScenarioEntity> innermost(String name) {
        return allEntities().stream()
                .filter(entity -> entity.name().equals(name))
                .reduce((outside, inside) -> inside);
    }

    /** The names of those who have sent what the server may not have handled. */
    List<String> unanswered() {
        return allEntities().stream()
                .filter(ScenarioEntity::hasOpenBarrier)
                .map(ScenarioEntity::name)
                .toList();
    }

    /** Who takes part, in order of their entry. */
    public List<ScenarioEntity> entities() {
        return List.copyOf(entities);
    }

    /**
     * What no step has taken, once all is handled that was sent; a text for each client that has
     * some.
     *
     * @param fails whether the test fails by that, so that what is still on its way counts too
     */
    public List<String> unread(boolean fails) {
        if (fails) {
            settle(entities, rules.timeout());
            // What came of it may still be on its way: each one's own answer is behind it.
            List<ScenarioEntity> open = entities.stream().filter(ScenarioEntity::isOpen).toList();
            ask(open, rules.timeout());
            open.forEach(ways::listenAt);
            open.stream().findFirst().ifPresent(each -> each.listen(quietPeriod(each)));
        }
        List<ScenarioEntity> behind = new ArrayList<>();
        for (ScenarioEntity entity : entities) {
            if (!entity.unread().isEmpty()) {
                behind.add(entity);
            }
        }
        return Failures.unreadAtTheEnd(behind, fails);
    }

    /**
     * Waits until the server has handled what everybody has sent, unless they are to race: for who
     * acts beside them.
     */
    public void settle() {
        if (play != null && play.isControlled()) {
            play.step("the test's question");
            Touched.all();
        }
        if (rules.causal()) {
            settle(allEntities(), rules.timeout());
        }
    }

    /** The test that plays it. */
    public ControllingTest test() {
        return test;
    }

    /** The one inside it that is played now; itself if there is none, or several. */
    Scenario innermost() {
        return inner.size() == 1 ? inner.get(0).innermost() : this;
    }

    /**
     * Checks, at the end of a test, the canned answers that programs get by their proxies.
     *
     * @throws AssertionError as {@link verona.server.AnsweringServer#checkRequests}
     */
    public void checkRequests() {
        for (ScenarioProgram program : allPrograms()) {
            for (Scenario around = this; around != null; around = around.outer) {
                program.answers().check(around);
            }
        }
    }

    /** Whether that is the address of one of its clients or components, or one at their domain. */
    public boolean isSender(String address) {
        String bare = address.split("/", 2)[0];
        String domain = bare.substring(bare.indexOf('@') + 1);
        return allEntities().stream()
                .map(entity -> entity.bareAddress().toString())
                .anyMatch(own -> own.equals(bare) || own.equals(domain));
    }

    /** Whether a stanza is one by which a scenario keeps its order. */
    public static boolean isBarrier(Element stanza) {
        return Barriers.isOne(stanza);
    }

    /**
     * Called before anybody acts: holds it back until what others have sent is handled.
     *
     * @param what the action in a few words, which follow the actor's name
     */
    void awaitOthers(ScenarioEntity actor, Duration timeout, String what) {
        awaitTurn(actor.name() + "'s " + what);
        if (rules.causal()) {
            settleOthers(actor, timeout);
        }
    }

    /**
     * Waits until the server has handled what all others have sent, but for those that act at the
     * same time.
     */
    private void settleOthers(ScenarioEntity actor, Duration timeout) {
        List<ScenarioEntity> others = allEntities();
        others.remove(actor);
        ConcurrentPart part = ConcurrentPart.current();
        if (part != null) {
            others.removeIf(other -> part.isBeside(other.lastActedIn()));
        }
        settle(others, timeout);
    }

    private void settle(List<ScenarioEntity> senders, Duration timeout) {
        Following following = ways.follow(senders);
        ask(unsettled(senders), timeout);
        following.await(timeout);
    }

    /** Waits until that one has received what came of all that anybody has sent. */
    void catchUp(ScenarioEntity receiver, Duration timeout) {
        awaitTurn(receiver.name() + "'s look for stanzas");
        Touched.address(StableName.of(receiver.bareAddress()));
        Following own = ways.follow(List.of(receiver));
        settleOthers(receiver, timeout);
        receiver.settle(timeout);
        own.await(timeout);
        ways.listenAt(receiver);
    }

    /**
     * How long one listens for what nothing shows the way of, and that one says so; zero where all
     * has been followed.
     */
    Duration quietPeriod(ScenarioEntity receiver) {
        List<String> gaps = ways.takeGaps();
        Duration quiet = gaps.isEmpty() ? Duration.ZERO : scaled(servers.quietPeriod());
        if (!quiet.isZero()) {
            receiver.remark(
                    "listens for " + quiet.toMillis() + " ms, because " + String.join("; ", gaps));
        }
        return quiet;
    }

    private static void ask(List<ScenarioEntity> entities, Duration timeout) {
        List<ScenarioEntity> asked = new ArrayList<>();
        for (ScenarioEntity entity : entities) {
            if (!entity.isHandled()) {
                entity.startBarrier();
                asked.add(entity);
            }
        }
        for (ScenarioEntity entity : asked) {
            entity.awaitBarrier(timeout);
        }
    }

    /** Those of this scenario, and those of the scenarios around and inside it. */
    List<ScenarioEntity> allEntities() {
        List<ScenarioEntity> all = new ArrayList<>();
        for (Scenario around = outer; around != null; around = around.outer) {
            all.addAll(around.entities);
        }
        collectInner(all);
        return all;
    }

    private void collectInner(List<ScenarioEntity> all) {
        all.addAll(entities);
        for (Scenario scenario : inner) {
            scenario.collectInner(all);
        }
    }

    /**
     * Closes all clients in parallel; their accounts go with them. Does nothing the second time.
     */
    @Override
    public void close() {
        if (outer != null) {
            outer.inner.remove(this);
            outer.allPrograms().forEach(program -> program.answers().end(this));
            transcript.end();
        }
        List<Runnable> closing = new ArrayList<>();
        for (ScenarioEntity entity : entities) {
            closing.add(entity::end);
        }
        entities.clear();
        run(closing);
        List<ScenarioServer> ending = List.copyOf(ownServers);
        ownServers.clear();
        for (ScenarioServer server : ending) {
            servers.remove(server);
        }
    }
}
