package verona.internal.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.internal.client.Endpoint;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioProgram;
import verona.server.Account;
import verona.server.ComponentAccount;
import verona.server.XmppServer;

/** The accounts and components registered on the server for one test, or for one class. */
final class RegisteredActors {

    private final XmppServer server;
    private final @Nullable RegisteredActors outer;
    private final Map<String, Account> accounts = new HashMap<>();
    private final List<ComponentAccount> components = new ArrayList<>();

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
            ComponentAccount opened = open(declaration, program.jid(), program.secret());
            return new ScenarioProgram.Identity(
                    name, Jids.domain(opened.domain(), declaration.where()), opened.secret(), true);
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
        ComponentAccount opened = open(declaration, component.jid(), component.secret());
        return new ScenarioComponent.Identity(
                declaration.name(),
                Jids.domain(opened.domain(), declaration.where()),
                opened.secret(),
                component.connect() != Client.Connect.NEVER,
                Endpoint.OF_THE_SERVER);
    }

    /** A component that the server knows. What is empty is made up, or lent by the server. */
    private ComponentAccount open(Declaration declaration, String domain, String secret) {
        String jid = domain.isEmpty() ? "" : Jids.domain(domain, declaration.where()).toString();
        ComponentAccount opened = server.openComponent(declaration.name(), jid, secret);
        components.add(opened);
        return opened;
    }

    /** Has the server forget them. */
    void close() {
        List<Account> opened = List.copyOf(accounts.values());
        List<ComponentAccount> added = List.copyOf(components);
        accounts.clear();
        components.clear();
        for (ComponentAccount component : added) {
            server.closeComponent(component);
        }
        for (Account account : opened) {
            server.closeAccount(account);
        }
    }
}
