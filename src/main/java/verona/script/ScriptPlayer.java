package verona.script;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jxmpp.jid.BareJid;
import verona.client.Scenario;
import verona.client.ScenarioClient;
import verona.server.Account;
import verona.server.XmppServer;
import verona.stanza.Placeholders;

/**
 * Plays scripts on a server. Safe for use by several threads, as far as the scripts are different
 * in the names they use.
 *
 * <pre>{@code
 * new ScriptPlayer(server, rules).play(Script.read(Path.of("greeting.scs")));
 * }</pre>
 */
public final class ScriptPlayer {

    private final XmppServer server;
    private final Scenario.Rules rules;

    /** Plays on that server; its accounts are made for each script, and deleted after it. */
    public ScriptPlayer(XmppServer server, Scenario.Rules rules) {
        this.server = server;
        this.rules = rules;
    }

    /**
     * Plays a script to its end. What it takes of the server is given back, however it ended.
     *
     * @param settled whether to wait at the end for what is still on its way
     * @return what was left unread at the end, a text for each actor that has some
     * @throws verona.StepError if a step does not come true; it says script and line
     * @throws verona.server.ServerException if an account can't be made
     */
    public List<String> play(Script script, boolean settled) {
        try (Performance performance = new Performance(script)) {
            performance.prepare();
            script.steps().forEach(performance::act);
            return performance.scenario.unread(settled);
        }
    }

    /** One script being played. */
    private final class Performance implements AutoCloseable {

        private final Script script;
        private final Scenario scenario;
        private final Map<String, ScenarioClient> cast = new HashMap<>();
        private final Map<BareJid, Account> accounts = new LinkedHashMap<>();

        Performance(Script script) {
            this.script = script;
            scenario = new Scenario(server, rules, Placeholders.with(this::valueOf), null);
        }

        void prepare() {
            script.actors().forEach(this::prepare);
        }

        private void prepare(Actor actor) {
            BareJid jid = actor.jid().asBareJid();
            if (actor.isAtHome() && !accounts.containsKey(jid)) {
                Account account =
                        new Account(
                                jid.getLocalpartOrThrow().asUnescapedString(), actor.password());
                server.createAccount(account.localpart(), account.password());
                accounts.put(jid, account);
            }
            cast.put(
                    actor.name(),
                    scenario.add(
                            new ScenarioClient.Identity(
                                    actor.name(),
                                    jid.asEntityBareJidOrThrow(),
                                    actor.password(),
                                    actor.resource(),
                                    false,
                                    true)));
        }

        /** The parser has seen to it that there is such an actor. */
        private CharSequence valueOf(String text) {
            Placeholder placeholder = Objects.requireNonNull(Placeholder.parse(text), text);
            ScenarioClient client = cast.get(placeholder.actor());
            return placeholder.full() ? client.fullJid() : client.bareJid();
        }

        void act(Step step) {
            StepPlayer.play(script, step, cast.get(step.actor().name()));
        }

        @Override
        public void close() {
            try {
                scenario.close();
            } finally {
                accounts.values().forEach(account -> server.deleteAccount(account.localpart()));
            }
        }
    }
}
