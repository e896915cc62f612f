package verona.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import verona.BesideOthers;

/** Somebody debugs a test, and takes longer than its timeouts. */
@BesideOthers
class DebuggerTest {

    private static final Duration HELD = DebuggedTestCases.TIMEOUT.plusMillis(300);

    /** What is debugged. */
    static final class Run {

        private Run() {}

        public static void main(String[] args) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(DebuggedTestCases.class))
                                    .build(),
                            listener);
            listener.getSummary().printFailuresTo(new PrintWriter(System.err, true));
            System.exit(listener.getSummary().getTestsSucceededCount() == 3 ? 0 : 1);
        }
    }

    @Test
    @Timeout(120)
    void timeoutsPauseWhileABreakpointHoldsAllThreadsOrOne() throws Exception {
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,"
                                        + "address=127.0.0.1:0",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dverona.report=never",
                                Run.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = jvm.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            List<String> held = debug(attach(line.substring(line.lastIndexOf(' ') + 1)));
            assertThat(jvm.waitFor()).isZero();
            assertThat(held)
                    .containsExactlyInAnyOrder("suspendAll", "suspendThread", "suspendThread");
        } finally {
            jvm.destroyForcibly();
        }
    }

    private static VirtualMachine attach(String port) throws Exception {
        AttachingConnector connector =
                Bootstrap.virtualMachineManager().attachingConnectors().stream()
                        .filter(it -> it.name().equals("com.sun.jdi.SocketAttach"))
                        .findFirst()
                        .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(port);
        return connector.attach(arguments);
    }

    /** Holds each breakpoint; the methods that they are in. */
    private static List<String> debug(VirtualMachine vm) throws InterruptedException {
        ClassPrepareRequest prepared = vm.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(DebuggedTestCases.class.getName());
        prepared.enable();
        List<String> held = new ArrayList<>();
        while (true) {
            EventSet events = vm.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent loaded) {
                    setBreakpoint(vm, loaded.referenceType(), "suspendAll");
                    setBreakpoint(vm, loaded.referenceType(), "suspendThread");
                } else if (event instanceof BreakpointEvent reached) {
                    held.add(reached.location().method().name());
                    // Nothing happens there as long as it is held.
                    assertThat(vm.eventQueue().remove(HELD.toMillis())).isNull();
                } else if (event instanceof VMDisconnectEvent) {
                    return held;
                }
            }
            events.resume();
        }
    }

    private static void setBreakpoint(VirtualMachine vm, ReferenceType type, String name) {
        Method method = type.methodsByName(name).get(0);
        BreakpointRequest request =
                vm.eventRequestManager().createBreakpointRequest(method.location());
        request.setSuspendPolicy(
                name.equals("suspendAll")
                        ? EventRequest.SUSPEND_ALL
                        : EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
    }

    @ParameterizedTest
    @CsvSource({
        "'-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005', true",
        "'-Xrunjdwp:transport=dt_socket,server=y', true",
        "-agentlib:hprof, false",
        "-Xmx1g, false"
    })
    void aJvmIsDebuggedIfItsOptionsSaySo(String option, boolean expected) {
        assertThat(Debugger.isExpected(List.of("-ea", option))).isEqualTo(expected);
    }
}
