package verona.internal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verona.internal.client.ScenarioRules;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.TagSelection;
import verona.script.ScriptException;

/** Plays scripts. */
@Command(
        name = "play",
        description =
                "Plays Scansion scripts. Each is played on an embedded server of its own, unless"
                        + " other options say otherwise.",
        abbreviateSynopsis = true,
        sortOptions = false,
        usageHelpWidth = Main.WIDTH)
final class PlayCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCRIPT",
            description = "A script (*.scs), a folder of scripts, or a glob.")
    private List<String> locations;

    @Option(
            names = "--only",
            paramLabel = "TAG",
            description = "Plays only scripts with one of these tags. Can be repeated.")
    private List<String> only = List.of();

    @Option(
            names = "--skip",
            paramLabel = "TAG",
            description = "Plays no scripts with one of these tags. Can be repeated.")
    private List<String> skipped = List.of();

    @Option(
            names = "--fresh-names",
            description =
                    "Plays all scripts on one server, with fresh names of accounts and rooms.")
    private boolean fresh;

    @Option(names = "--fail-unread", description = "A script fails if it leaves stanzas unread.")
    private boolean unreadFails;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = Converters.Length.class,
            description = "How long a step waits: for example 500ms, 5s or 2m (${DEFAULT-VALUE}).")
    private Duration timeout;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description =
                    "Writes a page for each script, a page of all, and JUnit XML into that folder.")
    private @Nullable Path reportFolder;

    @Mixin private ConnectionArguments connection;

    @Mixin private PlayedServer server;

    @Override
    public Integer call() throws IOException {
        List<ScriptFile> files = files();
        PlayReports reports = reportFolder == null ? null : new PlayReports(reportFolder);
        List<PlayedScript> played = new ArrayList<>();
        try (ScriptStage stage = stage()) {
            for (ScriptFile file : files) {
                PlayedScript script = stage.play(file);
                played.add(script);
                print(script);
                if (reports != null) {
                    reports.add(script);
                }
            }
        }
        if (reports != null) {
            reports.write(played);
        }
        return summary(played);
    }

    private List<ScriptFile> files() {
        TagSelection tags = TagSelection.ALL.only(only).skip(skipped);
        Set<ScriptFile> files = new LinkedHashSet<>();
        locations.forEach(location -> files.addAll(Locations.scripts(location)));
        List<ScriptFile> selected = files.stream().filter(file -> isSelected(file, tags)).toList();
        if (selected.isEmpty()) {
            throw CommandException.failed(
                    "none of the " + files.size() + " scripts is selected" + tags.description());
        }
        return selected;
    }

    /** What can't be understood is never left out: its tags are not known. */
    private static boolean isSelected(ScriptFile file, TagSelection tags) {
        try {
            return tags.includes(file.parse());
        } catch (ScriptException e) {
            return true;
        }
    }

    private ScriptStage stage() {
        boolean shared = fresh || !server.provider().startsNewServers();
        ScenarioRules rules = new ScenarioRules(timeout, true).withConnection(connection.options());
        return new ScriptStage(server::start, shared, rules, fresh, unreadFails);
    }

    private void print(PlayedScript script) {
        PrintWriter out = spec.commandLine().getOut();
        String outcome = script.isPassed() ? "PASS" : "FAIL";
        out.printf(
                "%s  %s  %s (%d ms)%n",
                outcome, script.source(), script.title(), script.time().toMillis());
        if (!script.isPassed()) {
            out.println(script.message());
            out.println();
        }
        out.flush();
    }

    private int summary(List<PlayedScript> played) {
        long passed = played.stream().filter(PlayedScript::isPassed).count();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d of %d scripts passed%n", passed, played.size());
        out.flush();
        return passed == played.size() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
