package verona.internal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verona.internal.report.Page;

/** Makes a page of a transcript. */
@Command(
        name = "diagram",
        description =
                "Makes a page with a sequence diagram of a transcript: of the file transcript.jsonl"
                        + " that tests and 'verona play --reports' write.",
        sortOptions = false,
        usageHelpWidth = Main.WIDTH)
final class DiagramCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TRANSCRIPT", description = "The file with JSON lines.")
    private Path transcript;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page (TRANSCRIPT with .html in place of its extension).")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        TranscriptFile read = TranscriptFile.read(transcript);
        Path page = output == null ? beside(transcript) : output;
        Files.writeString(page, Page.of(read.title(), read.jsonLines(), read.text()) + "\n");
        PrintWriter out = spec.commandLine().getOut();
        out.println(page);
        out.flush();
        return ExitCode.DONE;
    }

    private static Path beside(Path transcript) {
        String name = String.valueOf(transcript.getFileName());
        return transcript.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".html");
    }
}
