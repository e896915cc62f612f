package verona.internal.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import verona.internal.transcript.Source;
import verona.internal.transcript.Step;

/**
 * A failed step as a command that GitHub's runner takes from a build's output and shows at the line
 * of the test: {@code ::error file=src/test/java/GreetingTest.java,line=12::…}.
 */
public final class GitHubAnnotation {

    private static final int LINES = 15;

    private static final List<String> SOURCES =
            List.of("src/test/java", "src/test/kotlin", "src/test/groovy", "src/test/scala", "");

    private GitHubAnnotation() {}

    /**
     * The command for a test that failed, on one line.
     *
     * @param project the folder of the project that the test is of
     * @param repository the folder that files are named from
     */
    public static String of(TestReport report, Path project, Path repository) {
        TestReport.Problem problem = Objects.requireNonNull(report.problem(), "it has not failed");
        Source source = source(report, problem);
        String place =
                source.isKnown()
                        ? "file="
                                + property(file(source, project, repository))
                                + ",line="
                                + source.line()
                                + ","
                        : "";
        String message = problem.message().lines().limit(LINES).collect(Collectors.joining("\n"));
        return "::error "
                + place
                + "title="
                + property(report.type() + " " + report.name())
                + "::"
                + escaped(message);
    }

    /** The step that failed, or else where the test says that it did. */
    private static Source source(TestReport report, TestReport.Problem problem) {
        return report.run().steps().stream()
                .filter(step -> step.state() == Step.State.FAILED && step.source().isKnown())
                .reduce((first, second) -> second)
                .map(Step::source)
                .orElse(problem.source());
    }

    private static String file(Source source, Path project, Path repository) {
        String type = source.type();
        String folder = type.substring(0, Math.max(0, type.lastIndexOf('.'))).replace('.', '/');
        for (String sources : SOURCES) {
            Path file = project.resolve(sources).resolve(folder).resolve(source.file());
            if (Files.exists(file)) {
                return named(file.toAbsolutePath().normalize(), repository);
            }
        }
        return source.file();
    }

    private static String named(Path file, Path repository) {
        Path root = repository.toAbsolutePath().normalize();
        Path named = file.startsWith(root) ? root.relativize(file) : file;
        return named.toString().replace('\\', '/');
    }

    private static String property(String value) {
        return escaped(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
