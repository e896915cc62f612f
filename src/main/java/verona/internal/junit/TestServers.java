package verona.internal.junit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.Server;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioServer;
import verona.server.LogLine;
import verona.server.ServerException;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/**
 * The servers of one test, or of one class, and who is registered there: the test's own server, and
 * the further ones that it declares.
 */
final class TestServers {

    private static final String OWN = "";

    private final ExtensionContext context;
    private final XmppServer own;
    private final Scenario scenario;
    private final @Nullable TestServers outer;
    private final Map<String, ScenarioServer> others = new LinkedHashMap<>();
    private final Map<String, RemoteServers.Taken> taken = new LinkedHashMap<>();
    private final Map<String, RegisteredActors> registrations = new HashMap<>();

    TestServers(
            ExtensionContext context,
            XmppServer own,
            Scenario scenario,
            @Nullable TestServers outer) {
        this.context = context;
        this.own = own;
        this.scenario = scenario;
        this.outer = outer;
    }

    /** Takes a further server into the scenario. */
    ScenarioServer add(Declaration declaration, Server said) {
        requireFederation(own);
        requireUnused(declaration, said.value());
        RemoteServers.Taken server = remoteServers().take(declaration, said);
        taken.put(declaration.name(), server);
        XmppServer controlled =
                server.server() instanceof EmbeddedServer embedded
                        ? embedded.forTest(scenario.test())
                        : server.server();
        ScenarioServer added =
                scenario.add(
                        new ScenarioServer.Identity(
                                declaration.name(), controlled, said.authentication()));
        others.put(declaration.name(), added);
        return added;
    }

    private RemoteServers remoteServers() {
        return RemoteServers.of(context, Settings.of(context));
    }

    /** A test that can't be played there is skipped. */
    private void requireFederation(XmppServer server) {
        try {
            server.federation();
        } catch (ServerException e) {
            throw Conditions.skipped(context, e);
        }
    }

    private void requireUnused(Declaration declaration, String domain) {
        if (!domain.isEmpty()
                && all().values().stream().anyMatch(each -> each.domain().equals(domain))) {
            throw DeclarationErrors.declaration(
                    declaration.where(),
                    "has the domain " + domain + " of another server",
                    "give it another domain, or leave it out for a fresh one");
        }
    }

    /** The server that something is declared to be on. */
    XmppServer of(Declaration declaration) {
        String name = declaration.server();
        if (name.equals(OWN)) {
            return own;
        }
        ScenarioServer other = all().get(name);
        if (other == null) {
            throw DeclarationErrors.declaration(
                    declaration.where(),
                    "has the server '" + name + "', and no @Server has that name",
                    "declare it: @Server RemoteServer " + name);
        }
        return other.server();
    }

    /** Who is registered on the server that something is declared to be on. */
    RegisteredActors registrations(Declaration declaration) {
        String name = declaration.server();
        RegisteredActors known = registrations.get(name);
        if (known == null) {
            known = new RegisteredActors(of(declaration), outerRegistrations(name));
            registrations.put(name, known);
        }
        return known;
    }

    private @Nullable RegisteredActors outerRegistrations(String name) {
        if (outer == null) {
            return null;
        }
        RegisteredActors around = outer.registrations.get(name);
        return around == null ? outer.outerRegistrations(name) : around;
    }

    /** The further servers that can be named here. */
    Map<String, ScenarioServer> all() {
        Map<String, ScenarioServer> all = outer == null ? new LinkedHashMap<>() : outer.all();
        all.putAll(others);
        return all;
    }

    /**
     * What all servers have logged from that moment until now, oldest first. Lines of further ones
     * begin with the server's name.
     */
    List<LogLine> log(Instant since) {
        List<LogLine> lines = new ArrayList<>(own.log(since));
        for (Map.Entry<String, ScenarioServer> other : all().entrySet()) {
            for (LogLine line : other.getValue().server().log(since)) {
                lines.add(named(other.getKey(), line));
            }
        }
        lines.sort(Comparator.comparing(LogLine::time));
        return lines;
    }

    private static LogLine named(String server, LogLine line) {
        return new LogLine(line.time(), line.level(), server + ": " + line.text());
    }

    /** Its own further servers, as far as the test can control them. */
    List<EmbeddedServer> controlled() {
        List<EmbeddedServer> controlled = new ArrayList<>();
        for (ScenarioServer other : others.values()) {
            if (other.server() instanceof EmbeddedServer embedded) {
                controlled.add(embedded);
            }
        }
        return controlled;
    }

    /** Has the servers forget who was registered, and leaves the further ones to other tests. */
    void close() {
        for (EmbeddedServer embedded : controlled()) {
            embedded.endTest();
        }
        for (RegisteredActors registered : registrations.values()) {
            registered.close();
        }
        registrations.clear();
        List<RemoteServers.Taken> ended = List.copyOf(taken.values());
        taken.clear();
        for (RemoteServers.Taken server : ended) {
            remoteServers().giveBack(server);
        }
    }
}
