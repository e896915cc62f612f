package verona.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * How fast the orders of a scenario are played: the one of affiliation changes, with everything
 * concurrent that may be so, on the embedded server. Each search plays all of them; the first ones
 * only warm up, until the compiler is idle for most of ten.
 */
final class Orders implements TestExecutionListener {

    private static final String TEST = "verona.scenarios.orders.AffiliationOrdersTest";
    private static final Pattern PASSED =
            Pattern.compile("all ([\\d,]+) orders pass, played in .*");
    private static final int MOST_FIRST_TENS = 20;
    private static final double COMPILED = 0.1;
    private static final int SEARCHES = 9;
    private static final double LEAST = 500;

    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private double orders;
    private double seconds;

    private Orders() {}

    /** Prints the part of the report. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        System.out.println(report());
        System.exit(0);
    }

    /** A part of the report. */
    static String report() throws ClassNotFoundException {
        Orders measured = new Orders();
        double compiling = 1;
        for (int i = 0; i < MOST_FIRST_TENS && compiling > COMPILED; i++) {
            compiling = measured.compilingDuringTen();
        }
        for (int i = 0; i < SEARCHES; i++) {
            measured.search(true);
        }
        return measured.text();
    }

    private double compilingDuringTen() throws ClassNotFoundException {
        double before = compilingSeconds();
        double searching = 0;
        for (int i = 0; i < 10; i++) {
            search(false);
            searching += seconds;
        }
        return (compilingSeconds() - before) / searching;
    }

    private static double compilingSeconds() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
    }

    /** One search, with all that JUnit does for it. */
    private void search(boolean counts) throws ClassNotFoundException {
        orders = 0;
        double before = cpuSeconds();
        long begun = System.nanoTime();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Class.forName(TEST)))
                                .build(),
                        this);
        seconds = (System.nanoTime() - begun) / 1e9;
        double used = cpuSeconds() - before;
        if (orders == 0) {
            throw new IllegalStateException("not all orders of " + TEST + " pass");
        }
        System.out.printf(
                Locale.ROOT, "%.0f orders in %.2f s, %.2f s of CPU%n", orders, seconds, used);
        if (counts) {
            wall.add(orders / seconds);
            cpu.add(orders / used);
        }
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Matcher passed = PASSED.matcher(test.getDisplayName());
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL && passed.matches()) {
            orders = Double.parseDouble(passed.group(1).replace(",", ""));
        }
    }

    private String text() {
        double reached = median(wall);
        Table table =
                new Table(
                        "orders",
                        "server",
                        "orders",
                        "a second",
                        "a CPU second",
                        "target",
                        "reached");
        table.row(
                "affiliation notify",
                "embedded",
                String.format(Locale.ROOT, "%.0f", orders),
                String.format(Locale.ROOT, "%.0f", reached),
                String.format(Locale.ROOT, "%.0f", median(cpu)),
                ">= 500",
                reached >= LEAST ? "yes" : "no");
        return table.toString();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
