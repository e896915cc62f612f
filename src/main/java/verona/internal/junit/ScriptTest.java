package verona.internal.junit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.StepError;
import verona.XmppTest;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.TagSelection;
import verona.internal.script.play.ScriptPlayer;
import verona.internal.transcript.ScenarioRun;
import verona.script.Script;
import verona.script.ScriptException;
import verona.server.ServerProvider;
import verona.server.UnavailableException;
import verona.server.XmppServer;

/** One script as a test. What can't be understood is a test that fails. */
final class ScriptTest {

    private final ScriptFile file;
    private final ExtensionContext context;
    private final boolean fresh;
    private final Settings settings;
    private final Reports reports;
    private @Nullable Script script;
    private @Nullable ScriptException problems;

    ScriptTest(ScriptFile file, ExtensionContext context, boolean fresh) {
        this.file = file;
        this.context = context;
        this.fresh = fresh;
        settings = Settings.of(context);
        reports = Reports.of(context, settings);
        try {
            script = file.parse();
        } catch (ScriptException e) {
            problems = e;
        }
    }

    String title() {
        return script == null || script.title().isEmpty() ? file.fileName() : script.title();
    }

    /** Whether tags select it. What can't be understood is never left out: its tags are unknown. */
    boolean isSelected(TagSelection tags) {
        return script == null || tags.includes(script);
    }

    DynamicTest toDynamicTest(boolean firstOfItsTitle) {
        String name = firstOfItsTitle ? title() : title() + " (" + file.fileName() + ")";
        return DynamicTest.dynamicTest(name, URI.create(file.uri() + "?line=" + line()), this::run);
    }

    private int line() {
        return problems == null ? file.titleLine() : problems.problems().get(0).line();
    }

    private void run() {
        if (problems != null) {
            throw problems;
        }
        if (fresh) {
            play(ServerResource.of(context, settings));
            return;
        }
        ServerProvider provider = settings.server();
        if (!provider.startsNewServers()) {
            play(ServerResource.of(context, settings));
        } else {
            try (XmppServer own = provider.start(settings::lookup)) {
                play(own);
            }
        }
    }

    private void play(XmppServer server) {
        ScriptPlayer player = new ScriptPlayer(server, settings.rules());
        List<ScenarioRun> runs = new ArrayList<>();
        Throwable failure = null;
        try {
            play((fresh ? player.withFreshNames() : player).before(runs::add));
        } catch (UnavailableException e) {
            throw Conditions.skipped(context, e);
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            Throwable ended = failure;
            runs.forEach(each -> report(each, ended));
        }
    }

    private void play(ScriptPlayer player) {
        boolean fails = settings.unread() == XmppTest.Unread.FAIL;
        List<String> unread = player.play(script, fails);
        if (fails && !unread.isEmpty()) {
            throw new StepError(file.source() + ": " + String.join("\n\n", unread), null);
        }
        unread.forEach(text -> context.publishReportEntry("unread in " + file.fileName(), text));
    }

    private void report(ScenarioRun run, @Nullable Throwable failure) {
        Class<?> type = context.getRequiredTestClass();
        reports.add(TestReports.of(type, title(), run, failure), file.fileName(), context);
    }
}
