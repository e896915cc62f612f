package verona.internal.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.StepError;
import verona.internal.cli.PlayedScript.Outcome;
import verona.internal.client.ScenarioRules;
import verona.internal.report.TestReport;
import verona.internal.report.TestReport.Problem;
import verona.internal.report.TestReport.State;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.play.ScriptPlayer;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;
import verona.script.Script;
import verona.script.ScriptException;
import verona.server.ServerException;
import verona.server.XmppServer;

/** Plays scripts one after another, each on a server of its own or all on one. */
final class ScriptStage implements AutoCloseable {

    private final Function<String, XmppServer> servers;
    private final @Nullable XmppServer shared;
    private final ScenarioRules rules;
    private final boolean fresh;
    private final boolean unreadFails;

    /**
     * Starts the server that all scripts share, if they do.
     *
     * @param servers starts a server, if it can with that domain
     * @param fresh whether scripts get names of their own
     * @param unreadFails whether a script fails that leaves stanzas unread
     */
    ScriptStage(
            Function<String, XmppServer> servers,
            boolean isShared,
            ScenarioRules rules,
            boolean fresh,
            boolean unreadFails) {
        this.servers = servers;
        this.rules = rules;
        this.fresh = fresh;
        this.unreadFails = unreadFails;
        shared = isShared ? servers.apply("localhost") : null;
    }

    /**
     * Plays a script, and says how it ended.
     *
     * @throws ServerException if its own server can't be started
     */
    PlayedScript play(ScriptFile file) {
        try {
            return play(file, file.parse());
        } catch (ScriptException e) {
            return unplayed(file, Outcome.FAILED, e);
        }
    }

    private PlayedScript play(ScriptFile file, Script script) {
        if (shared != null) {
            return playOn(shared, file, script);
        }
        try (XmppServer own = servers.apply(ScriptPlayer.home(script))) {
            return playOn(own, file, script);
        }
    }

    private PlayedScript playOn(XmppServer server, ScriptFile file, Script script) {
        try {
            return play(file, script, server);
        } catch (ServerException e) {
            return unplayed(file, Outcome.ERROR, e);
        }
    }

    private static PlayedScript unplayed(ScriptFile file, Outcome outcome, RuntimeException e) {
        return new PlayedScript(
                file.source(),
                file.fileName(),
                outcome,
                Duration.ZERO,
                String.valueOf(e.getMessage()),
                List.of(),
                null);
    }

    private PlayedScript play(ScriptFile file, Script script, XmppServer server) {
        List<ScenarioRun> runs = new ArrayList<>();
        ScriptPlayer player = new ScriptPlayer(server, rules).before(runs::add);
        List<String> unread = List.of();
        StepError failure = null;
        try {
            unread = (fresh ? player.withFreshNames() : player).play(script, unreadFails);
            if (unreadFails && !unread.isEmpty()) {
                String message = file.source() + ": " + String.join("\n\n", unread);
                failure = new StepError(message, null);
            }
        } catch (StepError e) {
            failure = e;
        }
        return played(file, script, runs.get(0), failure, unread);
    }

    private static PlayedScript played(
            ScriptFile file,
            Script script,
            ScenarioRun run,
            @Nullable StepError failure,
            List<String> unread) {
        Problem problem =
                failure == null
                        ? null
                        : new Problem(
                                String.valueOf(failure.getMessage()),
                                Source.of(failure.getStackTrace()[0]));
        String title = script.title().isEmpty() ? file.fileName() : script.title();
        Duration time = Duration.ofNanos(run.nanos());
        TestReport report =
                new TestReport(
                        file.source(),
                        title,
                        problem == null ? State.PASSED : State.FAILED,
                        Instant.now().minus(time),
                        run,
                        problem);
        return new PlayedScript(
                file.source(),
                title,
                problem == null ? Outcome.PASSED : Outcome.FAILED,
                time,
                report.problem() == null ? "" : report.problem().message(),
                unread,
                report);
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
