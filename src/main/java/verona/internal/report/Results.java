package verona.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results of tests in a folder: each test's in {@code CLASS/TEST/result.json}, and a page that
 * lists them all. As with other reports of a build, a test's result stays until it runs again.
 */
public final class Results {

    private static final String RESULT = "result.json";
    private static final int DEPTH = 3;

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
     * @param told whether there is more in its folder
     */
    public record Result(Path folder, String line, boolean told) {}

    /** How that test ended. */
    public Result of(TestReport report, Path test, boolean told) {
        String page = folder.relativize(test.resolve(ReportFiles.PAGE)).toString();
        return new Result(
                test, JsonLines.result(report, told ? page.replace('\\', '/') : ""), told);
    }

    /** Writes results, takes away what earlier runs have told of these tests, and lists all. */
    public void write(List<Result> results) throws IOException {
        for (Result result : results) {
            if (!result.told()) {
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
