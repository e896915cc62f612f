package verona.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static verona.Stanzas.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/**
 * What one scenario costs in a JVM that has nothing loaded yet, beside a test that does nothing.
 * Both by turns: it is the difference of each two that counts.
 */
public final class ColdStart {

    private static final int RUNS = 10;
    private static final double MOST_MILLIS = 300;

    private final List<Double> emptyCpu = new ArrayList<>();
    private final List<Double> emptyWall = new ArrayList<>();
    private final List<Double> scenarioCpu = new ArrayList<>();
    private final List<Double> scenarioWall = new ArrayList<>();

    private ColdStart() {}

    /** A test that does nothing. */
    static class Empty {

        @Test
        void nothing() {}
    }

    /** One scenario, on the embedded server. */
    @XmppTest
    static class Scenario {

        @Test
        void one(@Client XmppClient romeo, @Client XmppClient juliet) {
            romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
            juliet.receives(chat().from(romeo.fullJid()).body("Good morrow"));
        }
    }

    /** Runs a class of tests, and prints how many milliseconds of CPU this JVM has used. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Class.forName(arguments[0])))
                                .build(),
                        summary);
        if (summary.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException("the test does not pass");
        }
        System.out.println(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
        System.exit(0);
    }

    static String report() throws IOException, InterruptedException {
        ColdStart measured = new ColdStart();
        for (int i = 0; i < RUNS; i++) {
            run(Empty.class, measured.emptyCpu, measured.emptyWall);
            run(Scenario.class, measured.scenarioCpu, measured.scenarioWall);
        }
        return measured.text();
    }

    private static void run(Class<?> tests, List<Double> cpu, List<Double> wall)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ColdStart.class.getName(),
                                tests.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        wall.add((System.nanoTime() - begun) / 1e6);
        cpu.add(Double.parseDouble(printed.strip()));
    }

    private String text() {
        Table table = new Table("cold start, ms, " + RUNS + " runs", "CPU", "wall");
        table.row("an empty test", median(emptyCpu), median(emptyWall));
        table.row("one scenario", median(scenarioCpu), median(scenarioWall));
        List<Double> cpu = differences(scenarioCpu, emptyCpu);
        List<Double> wall = differences(scenarioWall, emptyWall);
        table.row("what it costs", median(cpu), median(wall));
        Target target = Target.atMost(MOST_MILLIS, Samples.of(cpu));
        Target other = Target.atMost(MOST_MILLIS, Samples.of(wall));
        return table.toString().stripTrailing()
                + String.format(
                        "%ntarget %s of each: %s, %s%n%n",
                        target.text(),
                        target.reached() ? "yes" : "no",
                        other.reached() ? "yes" : "no");
    }

    private static List<Double> differences(List<Double> more, List<Double> less) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < more.size(); i++) {
            all.add(more.get(i) - less.get(i));
        }
        return all;
    }

    private static String median(List<Double> samples) {
        return String.format(Locale.ROOT, "%.0f", Samples.of(samples).median());
    }
}
