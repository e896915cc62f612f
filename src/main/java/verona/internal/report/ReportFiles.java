package verona.internal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The files that describe a test: {@code index.html}, {@code transcript.txt}, {@code
 * transcript.jsonl} and {@code diagram.mmd}.
 */
public final class ReportFiles {

    /** The page, which people look at first. */
    public static final String PAGE = "index.html";

    private static final String TEXT = "transcript.txt";
    private static final String JSON = "transcript.jsonl";
    private static final String MERMAID = "diagram.mmd";
    private static final List<String> ALL =
            List.of(
                    TEXT,
                    JSON,
                    MERMAID,
                    PAGE,
                    ComparableTranscript.FILE,
                    PlaysTable.FILE,
                    PlaysTable.DIAGRAMS);

    private final Map<String, List<String>> files;

    private ReportFiles(Map<String, List<String>> files) {
        this.files = files;
    }

    /**
     * Where those of a test are.
     *
     * @param all the folder of all tests
     */
    public static Path folder(Path all, String type, String name) {
        return all.resolve(fileName(type)).resolve(fileName(name));
    }

    /** What every file system takes. */
    private static String fileName(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._$-]+", "_");
        return safe.length() <= 100 ? safe : safe.substring(0, 100);
    }

    /** Those of a test, to be written to as many folders as want them. */
    public static ReportFiles of(TestReport report) {
        Diagram diagram = new Diagram(report.run());
        List<String> json = JsonLines.of(report, diagram);
        List<String> text = TextTranscript.of(report, diagram);
        String title = report.type() + " " + report.name();
        String page = Page.of(title, json, String.join("\n", text));
        return new ReportFiles(
                Map.of(TEXT, text, JSON, json, MERMAID, Mermaid.of(diagram), PAGE, List.of(page)));
    }

    /** These, and what has become of all plays of the test. */
    public ReportFiles with(PlaysTable plays) {
        Map<String, List<String>> all = new HashMap<>(files);
        all.putAll(plays.files());
        return new ReportFiles(all);
    }

    /** The same of a test that is played on several servers, on which its stanzas are compared. */
    public static ReportFiles ofOneOfSeveral(TestReport report) {
        Map<String, List<String>> files = new HashMap<>(of(report).files);
        Diagram diagram = new Diagram(report.run());
        files.put(
                ComparableTranscript.FILE,
                ComparableTranscript.xml(ComparableTranscript.of(diagram)));
        return new ReportFiles(files);
    }

    /**
     * Writes only the page, which loads itself again and again until all files are written in its
     * place: for what has not ended.
     */
    public static void writeGrowingPage(TestReport report, Path folder) throws IOException {
        Diagram diagram = new Diagram(report.run());
        String page =
                Page.growing(
                        report.name(),
                        JsonLines.of(report, diagram),
                        String.join("\n", TextTranscript.of(report, diagram)));
        Files.createDirectories(folder);
        write(folder.resolve(PAGE), List.of(page));
    }

    /** Writes all into that folder, which is made if need be. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Deletes what an earlier run has left there of the same test. */
    static void delete(Path folder) throws IOException {
        for (String file : ALL) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    /**
     * As a whole: who reads it meanwhile sees the old one or the new one. No temporary file of the
     * JDK's is used, because nobody but its owner may read that.
     */
    static void write(Path file, List<String> lines) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Files.writeString(
                written,
                String.join("\n", lines) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
