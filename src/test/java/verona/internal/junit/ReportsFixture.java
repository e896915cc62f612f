package verona.internal.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Runs classes of tests that write reports into a folder of their own. */
abstract class ReportsFixture {

    static final List<String> FILES =
            List.of("diagram.mmd", "index.html", "transcript.jsonl", "transcript.txt");

    @TempDir Path folder;

    EngineExecutionResults run(Map<String, String> settings, Class<?> cases) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("verona.report", "failures");
        all.put("verona.report.folder", folder.resolve("reports").toString());
        return Engine.run(all, folder.resolve("published"), cases);
    }

    Path test(String name) {
        return folder.resolve("reports").resolve(ReportTestCases.class.getName()).resolve(name);
    }

    static List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    String text(String test) throws IOException {
        return Files.readString(test(test).resolve("transcript.txt"));
    }
}
