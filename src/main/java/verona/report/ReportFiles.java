package verona.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The files that tell of a test: {@code index.html}, {@code transcript.txt}, {@code
 * transcript.jsonl} and {@code diagram.mmd}.
 */
public final class ReportFiles {

    /** The page, which people look at first. */
    public static final String PAGE = "index.html";

    private static final String TEXT = "transcript.txt";
    private static final String JSON = "transcript.jsonl";
    private static final String MERMAID = "diagram.mmd";

    private ReportFiles() {}

    /** Writes all into that folder, which is made if need be. */
    public static void write(TestReport report, Path folder) throws IOException {
        Diagram diagram = new Diagram(report.played());
        List<String> json = JsonLines.of(report, diagram);
        List<String> text = TextTranscript.of(report, diagram);
        Files.createDirectories(folder);
        write(folder.resolve(TEXT), text);
        write(folder.resolve(JSON), json);
        write(folder.resolve(MERMAID), Mermaid.of(diagram));
        String title = report.type() + " " + report.name();
        write(folder.resolve(PAGE), List.of(Page.of(title, json, String.join("\n", text))));
    }

    /** Deletes what an earlier run has left there of the same test. */
    public static void delete(Path folder) throws IOException {
        for (String file : List.of(TEXT, JSON, MERMAID, PAGE)) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    /** As a whole: who reads it meanwhile sees the old one or the new one. */
    static void write(Path file, List<String> lines) throws IOException {
        Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "verona", ".tmp");
        Files.writeString(written, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
