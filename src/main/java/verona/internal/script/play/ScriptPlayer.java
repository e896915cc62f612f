package verona.internal.script.play;

import java.util.List;
import java.util.function.Consumer;
import verona.internal.client.ScenarioRules;
import verona.internal.transcript.ScenarioRun;
import verona.script.Actor;
import verona.script.Script;
import verona.server.XmppServer;

/**
 * Plays scripts on a server. Safe for use by several threads, as far as the scripts use different
 * names, or fresh ones.
 *
 * <pre>{@code
 * new ScriptPlayer(server, rules).play(Script.read(Path.of("greeting.scs")), false);
 * }</pre>
 */
public final class ScriptPlayer {

    private final XmppServer server;
    private final ScenarioRules rules;
    private final boolean fresh;
    private final Consumer<ScenarioRun> atTheEnd;

    /** Plays on that server; its accounts are made for each script, and deleted after it. */
    public ScriptPlayer(XmppServer server, ScenarioRules rules) {
        this(server, rules, false, played -> {});
    }

    private ScriptPlayer(
            XmppServer server, ScenarioRules rules, boolean fresh, Consumer<ScenarioRun> atTheEnd) {
        this.server = server;
        this.rules = rules;
        this.fresh = fresh;
        this.atTheEnd = atTheEnd;
    }

    /** The domain of a script's first client; {@code localhost} if it has no clients. */
    public static String home(Script script) {
        return script.actors().stream()
                .filter(actor -> actor.kind() == Actor.Kind.CLIENT)
                .map(actor -> actor.jid().getDomain().toString())
                .findFirst()
                .orElse("localhost");
    }

    /**
     * The same with localparts and rooms that nobody else uses, in place of the script's own; see
     * {@link FreshNaming}.
     */
    public ScriptPlayer withFreshNames() {
        return new ScriptPlayer(server, rules, true, atTheEnd);
    }

    /** The same with a consumer of what has happened, however the script ends. */
    public ScriptPlayer before(Consumer<ScenarioRun> atTheEnd) {
        return new ScriptPlayer(server, rules, fresh, atTheEnd);
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
        try (ScriptRun run = new ScriptRun(script, server, rules, fresh)) {
            try {
                return run.play(settled);
            } finally {
                atTheEnd.accept(run.run());
            }
        }
    }
}
