package verona.internal.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.JUnitException;
import verona.internal.junit.ReportSettings.Annotations;
import verona.internal.junit.ReportSettings.Which;
import verona.internal.junit.servers.OneServer;
import verona.internal.report.ConsoleReport;
import verona.internal.report.GitHubAnnotation;
import verona.internal.report.PassedComparison;
import verona.internal.report.PassedRuns;
import verona.internal.report.PlaysTable;
import verona.internal.report.ReportFiles;
import verona.internal.report.Results;
import verona.internal.report.TestReport;
import verona.internal.report.TestReport.State;

/**
 * What a run says about its tests: files for those that fail, or for all, and at its end a page
 * that lists them.
 */
final class Reports implements CloseableResource, AutoCloseable {

    private final ReportSettings settings;
    private final Results results;
    private final PassedRuns passed;
    private final List<Results.Result> ended = new ArrayList<>();
    private final Set<Path> first = new HashSet<>();
    private final Set<Path> taken = new HashSet<>();

    private Reports(ReportSettings settings) {
        this.settings = settings;
        this.results = new Results(settings.folder());
        this.passed = new PassedRuns(settings.folder());
    }

    /** Those of the whole run. */
    static Reports of(ExtensionContext context, Settings settings) {
        return context.getRoot()
                .getStore(Stores.NAMESPACE)
                .getOrComputeIfAbsent(
                        "reports", key -> new Reports(settings.reports()), Reports.class);
    }

    /**
     * Reports a test that has ended.
     *
     * @param name what the test's folder is called, in the one of its class
     */
    void add(TestReport report, String name, ExtensionContext context) {
        if (settings.which() != Which.NEVER) {
            write(report, name, context);
        }
        if (report.state() == State.FAILED && settings.annotations() == Annotations.GITHUB) {
            Console.print(GitHubAnnotation.of(report, Path.of(""), Console.workspace()));
        }
    }

    /** Whether files are written about a test that has ended so. */
    boolean reports(State state) {
        return settings.which() == Which.ALWAYS
                || state == State.FAILED && settings.which() != Which.NEVER;
    }

    /**
     * Compares a test that has failed with the last run of it that passed. A record that can't be
     * read is no reason for another result.
     */
    @Nullable PassedComparison compare(TestReport report, String name, ExtensionContext context) {
        if (settings.which() == Which.NEVER || report.state() != State.FAILED) {
            return null;
        }
        try {
            return passed.compare(key(report, name, context), report);
        } catch (IOException e) {
            context.publishReportEntry(
                    "the record of the last run that passed is ignored", e.toString());
            return null;
        }
    }

    private void keep(TestReport report, String name, ExtensionContext context) {
        try {
            passed.keep(key(report, name, context), report);
        } catch (IOException e) {
            context.publishReportEntry("the run that passed can't be kept", e.toString());
        }
    }

    /** The display name too: it may have the arguments, which an invocation's number has not. */
    private static PassedRuns.Key key(TestReport report, String name, ExtensionContext context) {
        String server = Settings.of(context).server().name();
        String id = String.join("\n", context.getUniqueId(), name, report.name(), server);
        return new PassedRuns.Key(report.type() + "." + name, id);
    }

    private void write(TestReport report, String name, ExtensionContext context) {
        if (report.state() == State.PASSED) {
            keep(report, name, context);
        }
        Path folder = folder(report.type(), name);
        boolean failed = report.state() == State.FAILED;
        boolean reported = reports(report.state()) && write(report, folder, context);
        PlayedTable played = PlayedTable.of(context);
        Path plays = played == null ? null : played.file();
        if (failed) {
            String page = reported ? folder.resolve(ReportFiles.PAGE).toString() : "";
            String table = plays == null ? "" : plays.toString();
            Console.print(ConsoleReport.of(report, page, table, Console.isTerminal()));
        }
        Results.Result result = results.of(report, folder, reported, plays);
        synchronized (this) {
            ended.add(result);
        }
    }

    private synchronized Path folder(String type, String name) {
        Path folder = ReportFiles.folder(settings.folder(), type, name);
        first.add(folder);
        Path free = folder;
        for (int i = 2; !taken.add(free) || results.isFlake(free); i++) {
            free = numbered(folder, i);
        }
        return free;
    }

    private static Path numbered(Path folder, int number) {
        return folder.resolveSibling(folder.getFileName() + "-" + number);
    }

    /** Of a test that has run fewer times than in an earlier build. */
    private void forgetOthers() throws IOException {
        for (Path folder : first) {
            for (int i = 2; Files.exists(numbered(folder, i)); i++) {
                if (!taken.contains(numbered(folder, i))) {
                    results.forget(numbered(folder, i));
                }
            }
        }
    }

    /** A report that can't be written must not hide the result of the test. */
    private boolean write(TestReport report, Path folder, ExtensionContext context) {
        boolean several = Settings.of(context).playedOn().isPresent();
        ReportFiles files = several ? ReportFiles.ofOneOfSeveral(report) : ReportFiles.of(report);
        PlayedTable played = PlayedTable.of(context);
        PlaysTable plays = played == null ? null : played.writtenTo(folder);
        if (plays != null) {
            files = files.with(plays);
        }
        try {
            files.writeTo(folder);
        } catch (IOException e) {
            context.publishReportEntry("the report can't be written to " + folder, e.toString());
            return false;
        }
        publish(files, folder.getFileName().toString(), context);
        if (several) {
            Path page = folder.resolve(ReportFiles.PAGE).toAbsolutePath();
            context.publishReportEntry(OneServer.REPORT, page.toString());
        }
        return true;
    }

    /** Some who run tests have no folder for what these publish. */
    private static void publish(ReportFiles files, String name, ExtensionContext context) {
        try {
            context.publishDirectory(name, files::writeTo);
        } catch (JUnitException e) {
            context.publishReportEntry("the report can't be published", e.toString());
        }
    }

    /** Writes what is left: the results, and the page of all. No test is to blame if it can't. */
    @Override
    public synchronized void close() {
        try {
            if (!ended.isEmpty()) {
                forgetOthers();
                passed.prune();
                results.write(ended);
            }
        } catch (IOException e) {
            Console.print(
                    "the list of tests can't be written to "
                            + settings.folder()
                            + ", which verona.report.folder may change: "
                            + e);
        }
    }
}
