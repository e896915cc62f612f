package verona.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static verona.Stanzas.chat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/**
 * What one scenario costs in a JVM that has nothing loaded yet, beside a test that does nothing.
 * Both by turns: it is the difference of each two that counts. The class path is a user's: a folder
 * with these tests, Verona's jar, what it brings, and JUnit.
 */
public final class ColdStart {

    private static final int RUNS = 10;
    private static final double MOST_MILLIS = 300;

    /** Where Verona's jar is. */
    private static final String JAR = "bench.jar";

    /** What users have: JUnit, and what Verona brings. */
    private static final Set<String> USERS =
            Set.of(
                    "apiguardian-api",
                    "junit-jupiter",
                    "junit-jupiter-api",
                    "junit-jupiter-engine",
                    "junit-jupiter-params",
                    "junit-platform-commons",
                    "junit-platform-engine",
                    "junit-platform-launcher",
                    "opentest4j",
                    "assertj-core",
                    "byte-buddy",
                    "jspecify",
                    "jxmpp-core",
                    "jxmpp-jid",
                    "jxmpp-util-cache",
                    "minidns-core",
                    "saslprep",
                    "smack-core",
                    "smack-extensions",
                    "smack-im",
                    "smack-java8",
                    "smack-resolver-javax",
                    "smack-sasl-javax",
                    "smack-xmlparser",
                    "smack-xmlparser-stax",
                    "stringprep",
                    "xmlunit-core");

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
        String classPath = classPath();
        for (int i = 0; i < RUNS; i++) {
            run(classPath, Empty.class, measured.emptyCpu, measured.emptyWall);
            run(classPath, Scenario.class, measured.scenarioCpu, measured.scenarioWall);
        }
        return measured.text();
    }

    private static String classPath() throws IOException {
        List<String> entries = new ArrayList<>(List.of(ownTests().toString()));
        entries.add(System.getProperty(JAR));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = new File(entry).getName();
            if (USERS.contains(name.replaceFirst("-\\d.*", ""))) {
                entries.add(entry);
            }
        }
        if (entries.size() != USERS.size() + 2) {
            throw new IllegalStateException("a user has other jars: " + entries);
        }
        return String.join(File.pathSeparator, entries);
    }

    /** A folder with nothing but this class and its tests. */
    private static Path ownTests() throws IOException {
        Path folder = Path.of("target", "verona", "cold-start").toAbsolutePath();
        for (Class<?> each : List.of(ColdStart.class, Empty.class, Scenario.class)) {
            String file = each.getName().replace('.', '/') + ".class";
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            try (InputStream bytes = ColdStart.class.getResourceAsStream("/" + file)) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static void run(String classPath, Class<?> tests, List<Double> cpu, List<Double> wall)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-cp",
                                classPath,
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
