package verona.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verona.internal.report.ReportFiles;
import verona.internal.report.Results;
import verona.internal.report.TestReport;

/** The files about scripts that were played: a page each, a page of all, and JUnit XML. */
final class PlayReports {

    private static final String JUNIT_XML = "TEST-verona-play.xml";

    private final Path folder;
    private final Results results;
    private final List<Results.Result> ended = new ArrayList<>();

    PlayReports(Path folder) {
        this.folder = folder;
        results = new Results(folder);
    }

    /** Writes the files about one script. */
    void add(PlayedScript script) throws IOException {
        TestReport report = script.report();
        if (report != null) {
            Path own = ReportFiles.folder(folder, report.type(), report.name());
            ReportFiles.of(report).writeTo(own);
            ended.add(results.of(report, own, true));
        }
    }

    /** Writes the files about all. */
    void write(List<PlayedScript> scripts) throws IOException {
        Files.createDirectories(folder);
        results.write(ended);
        JUnitXml.write(folder.resolve(JUNIT_XML), scripts);
    }
}
