package verona.internal.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.internal.client.Endpoint;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioProgram;
import verona.internal.server.FreshNames;
import verona.server.Account;
import verona.server.XmppServer;

/** The accounts and components registered on the server for one test, or for one class. */
final class RegisteredActors {

    private final XmppServer server;
    private final @Nullable RegisteredActors outer;
    private final Map<String, Account> accounts = new HashMap<>();
    private final List<DomainBareJid> components = new ArrayList<>();

    RegisteredActors(XmppServer server, @Nullable RegisteredActors outer) {
        this.server = server;
        this.outer = outer;
    }

    /** Who a client is; if it says no account, it gets one. */
    ScenarioClient.Identity client(Declaration declaration, Client client) {
        return account(declaration, client)
                .with(ConnectionSettings.of(client, declaration.where()));
    }

    private ScenarioClient.Identity account(Declaration declaration, Client client) {
        boolean mayConnect = client.connect() != Client.Connect.NEVER;
        String resource = Jids.resource(client, declaration.where());
        if (client.jid().isEmpty()) {
            Account account =
                    account(client.account().isEmpty() ? declaration.name() : client.account());
            return new ScenarioClient.Identity(
                    declaration.name(),
                    Jids.of(account.localpart(), server.domain()),
                    account.password(),
                    resource,
                    client.automatic(),
                    mayConnect);
        }
        return new ScenarioClient.Identity(
                declaration.name(),
                certain(Jids.account(client.jid(), declaration.where()), client.password()),
                client.password(),
                resource,
                client.automatic(),
                mayConnect);
    }

    /** An account that keeps its name, and stays: another test may be using it. */
    private EntityBareJid certain(EntityBareJid jid, String password) {
        if (jid.getDomain().toString().equals(server.domain())) {
            server.ensureAccount(jid.getLocalpart().toString(), password);
        }
        return jid;
    }

    private Account account(String label) {
        for (RegisteredActors around = this; around != null; around = around.outer) {
            Account account = around.accounts.get(label);
            if (account != null) {
                return account;
            }
        }
        Account account = server.openAccount(label);
        accounts.put(label, account);
        return account;
    }

    /** Who a program is, which the server knows from now on. */
    ScenarioProgram.Identity program(Declaration declaration, Program program) {
        String name = declaration.name();
        if (program.component()) {
            Registered component = register(declaration, program.jid(), program.secret());
            return new ScenarioProgram.Identity(name, component.jid(), component.secret(), true);
        }
        if (!program.jid().isEmpty() || !program.secret().isEmpty()) {
            throw DeclarationErrors.declaration(
                    declaration.where(),
                    "gives a program that is a client a 'jid' or a 'secret'",
                    "leave them out, for it gets an account of its own, or say component = true");
        }
        Account account = account(name);
        return new ScenarioProgram.Identity(
                name, Jids.of(account.localpart(), server.domain()), account.password(), false);
    }

    /** Who a component is, which the server knows from now on. */
    ScenarioComponent.Identity component(Declaration declaration, Component component) {
        Registered registered = register(declaration, component.jid(), component.secret());
        return new ScenarioComponent.Identity(
                declaration.name(),
                registered.jid(),
                registered.secret(),
                component.connect() != Client.Connect.NEVER,
                Endpoint.OF_THE_SERVER);
    }

    /** A component that the server knows. */
    private record Registered(DomainBareJid jid, String secret) {}

    /** What is empty is made up. */
    private Registered register(Declaration declaration, String domain, String secret) {
        DomainBareJid jid =
                Jids.domain(
                        domain.isEmpty() ? freshDomain(declaration.name()) : domain,
                        declaration.where());
        String shared = secret.isEmpty() ? UUID.randomUUID().toString() : secret;
        server.addComponent(jid.toString(), shared);
        components.add(jid);
        return new Registered(jid, shared);
    }

    /** Of what a localpart may have, a domain may not have all (RFC 5890 §2.3.1). */
    private String freshDomain(String name) {
        return FreshNames.next(name.replaceAll("[^a-zA-Z0-9]+", "-")) + "." + server.domain();
    }

    /** Has the server forget them. */
    void close() {
        List<Account> opened = List.copyOf(accounts.values());
        List<DomainBareJid> added = List.copyOf(components);
        accounts.clear();
        components.clear();
        added.forEach(domain -> server.removeComponent(domain.toString()));
        opened.forEach(server::closeAccount);
    }
}
