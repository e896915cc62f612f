package verona.internal.junit.servers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import verona.internal.junit.deviation.KnownDeviation;
import verona.internal.junit.specification.TestedSections;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.ServersTable.Row;
import verona.internal.report.ServersTable.State;
import verona.internal.transcript.Reference;

/** What becomes of the tests on one server. */
final class OutcomesOnServer {

    private final Outcomes all;
    private final String server;
    private final Map<UniqueId, Long> started = new ConcurrentHashMap<>();
    private final Map<UniqueId, Path> pages = new ConcurrentHashMap<>();

    OutcomesOnServer(Outcomes all, String server) {
        this.all = all;
        this.server = server;
    }

    void started(TestOnServer test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    /** The report of a test, or of all tests that a method makes, is there. */
    void reported(TestOnServer test, Path page) {
        pages.put(test.getUniqueId(), page);
    }

    /** All of its tests have not been run. */
    void skipped(TestOnServer test, String reason) {
        eachTest(test, each -> add(each, State.SKIPPED, reason));
    }

    /** A container that has failed has not run its tests, if it has not run them before. */
    void finished(TestOnServer test, TestExecutionResult result) {
        State state =
                switch (result.getStatus()) {
                    case SUCCESSFUL -> State.PASSED;
                    case ABORTED -> isKnown(result) ? State.KNOWN : State.SKIPPED;
                    case FAILED -> State.FAILED;
                };
        String reason = result.getThrowable().map(OutcomesOnServer::message).orElse("");
        if (test.isTest()) {
            add(test, state, reason);
        } else if (state != State.PASSED) {
            eachTest(
                    test,
                    each -> {
                        if (!started.containsKey(each.getUniqueId()) || each == test) {
                            add(each, state, reason);
                        }
                    });
        }
    }

    private static boolean isKnown(TestExecutionResult result) {
        return result.getThrowable().filter(KnownDeviation.class::isInstance).isPresent();
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.toString() : message;
    }

    /** A method that makes tests stands for them where it has made none. */
    private static void eachTest(TestOnServer test, Consumer<TestOnServer> task) {
        if (test.getChildren().isEmpty()) {
            task.accept(test);
        } else {
            test.getChildren().forEach(child -> eachTest((TestOnServer) child, task));
        }
    }

    private void add(TestOnServer test, State state, String reason) {
        Long begin = started.get(test.getUniqueId());
        long nanos = begin == null ? 0 : System.nanoTime() - begin;
        all.add(
                test.test().getUniqueIdObject(),
                row(test),
                server,
                new Outcome(state, reason, nanos, page(test)));
    }

    private @Nullable Path page(TestDescriptor test) {
        for (TestDescriptor each = test; each != null; each = each.getParent().orElse(null)) {
            Path page = pages.get(each.getUniqueId());
            if (page != null) {
                return page;
            }
        }
        return null;
    }

    private static Row row(TestOnServer test) {
        String name = test.test().getDisplayName();
        TestDescriptor around = test;
        while (!(around.getSource().orElse(null) instanceof ClassSource)
                && around.getParent().isPresent()) {
            around = around.getParent().get();
            if (around instanceof TestOnServer method && isMethod(method)) {
                name = method.getDisplayName() + " " + name;
            }
        }
        Class<?> type = around.getSource().map(OutcomesOnServer::type).orElse(null);
        return new Row(
                type == null ? around.getDisplayName() : type.getName(),
                name,
                type == null ? List.of() : references(type, test),
                new LinkedHashMap<>());
    }

    private static boolean isMethod(TestOnServer test) {
        return test.getSource().orElse(null) instanceof MethodSource;
    }

    private static @Nullable Class<?> type(TestSource source) {
        return source instanceof ClassSource of ? of.getJavaClass() : null;
    }

    private static List<Reference> references(Class<?> type, TestDescriptor test) {
        for (TestDescriptor each = test; each != null; each = each.getParent().orElse(null)) {
            if (each.getSource().orElse(null) instanceof MethodSource method) {
                return TestedSections.of(type, method.getJavaMethod()).references();
            }
        }
        return TestedSections.of(type, null).references();
    }
}
