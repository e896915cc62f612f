package verona.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

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
 * only warm up.
 */
final class Orders implements TestExecutionListener {

    private static final String TEST = "verona.scenarios.orders.AffiliationOrdersTest";
    private static final Pattern PASSED =
            Pattern.compile("all ([\\d,]+) orders pass, played in ([\\d.]+) (m?s).*");
    private static final int WARM_UP = 30;
    private static final int SEARCHES = 5;
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
        for (int i = 0; i < WARM_UP + SEARCHES; i++) {
            measured.search(i >= WARM_UP);
        }
        return measured.text();
    }

    private void search(boolean counts) throws ClassNotFoundException {
        orders = 0;
        double before = cpuSeconds();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Class.forName(TEST)))
                                .build(),
                        this);
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
            seconds = Double.parseDouble(passed.group(2)) / (passed.group(3).equals("s") ? 1 : 1e3);
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
