package verona.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Localpart;
import verona.internal.connection.ConnectionOptions;
import verona.internal.match.Captures;
import verona.internal.schedule.Play;
import verona.internal.schedule.StableName;
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
    private final ScenarioRules rules;
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
    private final ScenarioOrder order;
    private final Causality causality = new Causality(this);
    private final Claims claims = new Claims(this);
    private final ScenarioCuts cuts = new ScenarioCuts(this);
    private final ScenarioEnd end;
    private volatile @Nullable Source place;

    /**
     * A scenario without entities.
     *
     * @param outer the scenario around it, null where there is none
     */
    public Scenario(
            XmppServer server,
            ScenarioRules rules,
            Placeholders placeholders,
            @Nullable Scenario outer) {
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
            ScenarioRules rules,
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
        end = new ScenarioEnd(this, servers, ownServers);
        order = new ScenarioOrder(this, outer == null ? null : outer.order, play);
        if (outer != null) {
            outer.inner.add(this);
        }
    }

    /** What decides over the order in which things happen; null for nothing. */
    @Nullable Play play() {
        return order.play();
    }

    /** The order in which things happen. */
    public ScenarioOrder order() {
        return order;
    }

    /** What waits until a server has handled what was sent. */
    Causality causality() {
        return causality;
    }

    /** What is done when its test has ended. */
    public ScenarioEnd end() {
        return end;
    }

    /** What is claimed of it besides its steps. */
    public Claims claims() {
        return claims;
    }

    /** The connections that are cut in it. */
    public ScenarioCuts cuts() {
        return cuts;
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

    boolean hasPrograms() {
        return !allPrograms().isEmpty();
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
        order.run(connecting);
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

    List<ScenarioProgram> allPrograms() {
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

    /** How long one listens where nothing shows that all has come. */
    Duration quietPeriod() {
        return scaled(servers.quietPeriod());
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
     * Waits until the server has handled what everybody has sent, unless they are to race: for who
     * acts beside them.
     */
    public void settle() {
        cuts.awaitReturn();
        causality.settle();
    }

    /** The test that plays it. */
    public ControllingTest test() {
        return test;
    }

    /** The one inside it that is played now; itself if there is none, or several. */
    Scenario innermost() {
        return inner.size() == 1 ? inner.get(0).innermost() : this;
    }

    /** Whether that is the address of one of its clients or components, or one at their domain. */
    public boolean isSender(String address) {
        int slash = address.indexOf('/');
        String bare = slash < 0 ? address : address.substring(0, slash);
        String domain = bare.substring(bare.indexOf('@') + 1);
        for (ScenarioEntity entity : allEntities()) {
            String own = entity.bareAddress().toString();
            if (own.equals(bare) || own.equals(domain)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stanza is one by which a scenario keeps its order. */
    public static boolean isBarrier(Element stanza) {
        return Barriers.isOne(stanza);
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

    /** It, and those around it. */
    List<Scenario> andAround() {
        List<Scenario> all = new ArrayList<>();
        for (Scenario around = this; around != null; around = around.outer) {
            all.add(around);
        }
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
        order.run(closing);
        List<ScenarioServer> ending = List.copyOf(ownServers);
        ownServers.clear();
        for (ScenarioServer server : ending) {
            servers.remove(server);
        }
    }
}
