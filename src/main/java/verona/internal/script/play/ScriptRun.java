package verona.internal.script.play;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.client.ConnectingEntity;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioRules;
import verona.internal.script.parse.Placeholder;
import verona.internal.script.parse.SentAfterTheEnd;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;
import verona.script.Actor;
import verona.script.Script;
import verona.script.Step;
import verona.server.Account;
import verona.server.ComponentAccount;
import verona.server.XmppServer;
import verona.stanza.Placeholders;

/** One script being played. */
final class ScriptRun implements AutoCloseable {

    private final Script script;
    private final XmppServer server;
    private final Scenario scenario;
    private final @Nullable FreshNaming fresh;
    private final Map<String, ConnectingEntity> actors = new HashMap<>();
    private final Map<BareJid, Account> accounts = new LinkedHashMap<>();
    private final Map<String, ComponentAccount> components = new HashMap<>();

    ScriptRun(Script script, XmppServer server, ScenarioRules rules, boolean fresh) {
        this.script = script;
        this.server = server;
        this.fresh = fresh ? new FreshNaming(server, ScriptPlayer.home(script)) : null;
        scenario = new Scenario(server, rules.forScripts(), Placeholders.with(this::valueOf), null);
    }

    List<String> play(boolean settled) {
        script.actors().forEach(this::open);
        script.actors().forEach(this::enter);
        SentAfterTheEnd afterTheEnd = new SentAfterTheEnd();
        for (Step step : script.steps()) {
            scenario.stepsAreAt(new Source("", script.source(), step.line()));
            ConnectingEntity entity = actors.get(step.actor().name());
            if (afterTheEnd.includes(step)) {
                entity.remark(SentAfterTheEnd.REMARK);
            } else {
                StepPlayer.play(script, renamed(step), entity.steps());
            }
        }
        return scenario.end().unread(settled);
    }

    /** What has happened so far. */
    ScenarioRun run() {
        return scenario.run();
    }

    private Step renamed(Step step) {
        return fresh == null
                ? step
                : new Step(
                        step.line(),
                        step.comments(),
                        step.actor(),
                        step.verb(),
                        fresh.apply(step.stanza()));
    }

    /** Has the server know an actor. */
    private void open(Actor actor) {
        if (!actor.isAtHome()) {
            return;
        }
        if (actor.kind() == Actor.Kind.COMPONENT) {
            components.computeIfAbsent(actor.jid().toString(), key -> component(actor));
        } else if (!accounts.containsKey(actor.jid().asBareJid())) {
            accounts.put(actor.jid().asBareJid(), account(actor));
        }
    }

    /** A server that has fixed components lends one where the name is open. */
    private ComponentAccount component(Actor actor) {
        String domain = actor.jid().toString();
        if (fresh == null) {
            return server.openComponent(actor.name(), domain, actor.password());
        }
        String hint = domain.substring(0, Math.max(domain.indexOf('.'), 0));
        ComponentAccount opened = server.openComponent(hint, "", "");
        fresh.nameComponent(domain, opened.domain());
        return opened;
    }

    private Account account(Actor actor) {
        String localpart = actor.jid().getLocalpartOrThrow().asUnescapedString();
        if (fresh != null && !FreshNaming.keepsItsName(localpart)) {
            Account account = server.openAccount(localpart);
            fresh.name(localpart, account.localpart());
            return account;
        }
        server.createAccount(localpart, actor.password());
        return new Account(localpart, actor.password());
    }

    private void enter(Actor actor) {
        Endpoint endpoint =
                new Endpoint(actor.host().isEmpty() ? null : actor.host(), actor.port());
        actors.put(
                actor.name(),
                actor.kind() == Actor.Kind.CLIENT
                        ? scenario.add(client(actor, endpoint))
                        : scenario.add(component(actor, endpoint)));
    }

    private ScenarioClient.Identity client(Actor actor, Endpoint endpoint) {
        Account account = accounts.get(actor.jid().asBareJid());
        return new ScenarioClient.Identity(
                        actor.name(),
                        renamed(actor.jid().asBareJid()).asEntityBareJidOrThrow(),
                        account == null || fresh == null ? actor.password() : account.password(),
                        actor.resource(),
                        false,
                        true)
                .at(endpoint);
    }

    private ScenarioComponent.Identity component(Actor actor, Endpoint endpoint) {
        return new ScenarioComponent.Identity(
                actor.name(),
                renamed(actor.jid()).asDomainBareJid(),
                secret(actor),
                true,
                endpoint);
    }

    /** One that is elsewhere has the secret that the script says. */
    private String secret(Actor actor) {
        ComponentAccount opened = components.get(actor.jid().toString());
        return opened == null ? actor.password() : opened.secret();
    }

    private Jid renamed(Jid jid) {
        return fresh == null ? jid : fresh.apply(jid);
    }

    /** The parser has seen to it that there is such an actor. */
    private CharSequence valueOf(String text) {
        Placeholder placeholder = Objects.requireNonNull(Placeholder.parse(text), text);
        ConnectingEntity entity = actors.get(placeholder.actor());
        return placeholder.full() ? entity.fullAddress() : entity.bareAddress();
    }

    @Override
    public void close() {
        try {
            scenario.close();
        } finally {
            components.values().forEach(server::closeComponent);
            accounts.values().forEach(server::closeAccount);
        }
    }
}
