package verona.internal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import verona.internal.report.ReportFiles;
import verona.internal.report.TestReport;
import verona.internal.script.record.Recording;
import verona.internal.transcript.ScenarioRun;
import verona.script.Script;

/** The files of a recording: a page that grows, and at the end a script, a test and the rest. */
final class RecordingFiles {

    private static final long INTERVAL_MILLIS = 500;

    private final Path folder;
    private final String title;
    private final ProgramTranscript transcript;
    private final String mucDomain;
    private final Instant started = Instant.now();
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(RecordingFiles::thread);
    private int written;

    RecordingFiles(Path folder, String title, ProgramTranscript transcript, String mucDomain) {
        this.folder = folder;
        this.title = title;
        this.transcript = transcript;
        this.mucDomain = mucDomain;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "verona-record-page");
        thread.setDaemon(true);
        return thread;
    }

    /** Where the page is. */
    Path page() {
        return folder.resolve(ReportFiles.PAGE);
    }

    /** Writes the page now, and whenever there is more. */
    void start() throws IOException {
        write();
        writer.scheduleWithFixedDelay(
                this::grow, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void grow() {
        try {
            if (transcript.size() != written) {
                write();
            }
        } catch (IOException e) {
            // It may be possible the next time. At the end, the error is said.
            written = -1;
        }
    }

    private void write() throws IOException {
        written = transcript.size();
        ReportFiles.writeGrowingPage(report(transcript.run()), folder);
    }

    private TestReport report(ScenarioRun run) {
        return new TestReport(
                "verona record", title, TestReport.State.RECORDED, started, run, null);
    }

    /**
     * Writes all files.
     *
     * @return the script's
     */
    Path finish() throws IOException, InterruptedException {
        writer.shutdown();
        writer.awaitTermination(1, TimeUnit.MINUTES);
        ReportFiles.of(report(transcript.run())).writeTo(folder);
        Script script =
                Recording.of(
                        transcript.runForScript(), mucDomain, Recording.fileName(title), title);
        return Recording.write(script, folder);
    }
}
