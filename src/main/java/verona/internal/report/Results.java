package verona.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of tests in a folder: each test's in {@code CLASS/TEST/result.json}, and a page that
 * lists them all. As with other reports of a build, a test's result stays until it runs again: in
 * another JVM, if it has failed, because a build that runs failed tests again does so in the same.
 */
public final class Results {

    private static final String RESULT = "result.json";
    private static final int DEPTH = 3;

    /** Which JVM has written a result: a test that fails and is run again, runs in the same. */
    private static final String JVM = jvm(ProcessHandle.current());

    private static final String OF_THIS_JVM = new Json().with("jvm", JVM).toString();
    private static final String FAILED = new Json().with("state", "failed").toString();

    private final Path folder;

    /** In that folder. */
    public Results(Path folder) {
        this.folder = folder;
    }

    /**
     * How a test ended.
     *
     * @param folder the test's own
     * @param line what is written
     * @param reported whether there is more in its folder
     */
    public record Result(Path folder, String line, boolean reported) {}

    private static String jvm(ProcessHandle process) {
        return process.pid()
                + process.info().startInstant().map(start -> "-" + start.toEpochMilli()).orElse("");
    }

    /**
     * Whether that is the folder of a test that has failed in this JVM in an earlier run, which a
     * run of the tests that failed must not overwrite.
     */
    public boolean isFlake(Path test) {
        String result = result(test);
        return has(result, OF_THIS_JVM) && has(result, FAILED);
    }

    private static boolean has(String result, String member) {
        return result.contains(member.substring(1, member.length() - 1));
    }

    private static String result(Path test) {
        try {
            Path file = test.resolve(RESULT);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            // What can't be read can't be kept either; and writing there will say what is wrong.
            return "";
        }
    }

    /** Deletes what runs of an earlier JVM have left of a test, where this one has left nothing. */
    public void forget(Path test) throws IOException {
        if (!has(result(test), OF_THIS_JVM)) {
            ReportFiles.delete(test);
            Files.deleteIfExists(test.resolve(RESULT));
        }
    }

    /** How that test ended. */
    public Result of(TestReport report, Path test, boolean reported) {
        return of(report, test, reported, null);
    }

    /**
     * The same of a test that was played several times.
     *
     * @param plays the page of all its plays; null if there is none
     */
    public Result of(TestReport report, Path test, boolean reported, @Nullable Path plays) {
        String page = reported ? link(test.resolve(ReportFiles.PAGE)) : "";
        String line = JsonLines.result(report, page, plays == null ? "" : link(plays), JVM);
        return new Result(test, line, reported);
    }

    private String link(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Writes results, removes the results that earlier runs have left of these tests, and lists
     * all.
     */
    public void write(List<Result> results) throws IOException {
        for (Result result : results) {
            if (!result.reported()) {
                ReportFiles.delete(result.folder());
            }
            Files.createDirectories(result.folder());
            ReportFiles.write(result.folder().resolve(RESULT), List.of(result.line()));
        }
        writeIndex();
    }

    private void writeIndex() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            files = all.filter(file -> file.endsWith(RESULT)).sorted().toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(Files.readAllLines(file));
        }
        ReportFiles.write(folder.resolve(ReportFiles.PAGE), List.of(IndexPage.of(lines)));
    }
}
