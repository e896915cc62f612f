package verona.internal.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** What a debugger does to this JVM. */
interface Debugger {

    /** None. */
    Debugger NONE = () -> false;

    /** Whether it has suspended a thread: at a breakpoint, between two steps, or by hand. */
    boolean holdsThread();

    /** The debugger of this JVM: one that the JVM was started for. */
    static Debugger find() {
        try {
            return isExpected(ManagementFactory.getRuntimeMXBean().getInputArguments())
                    ? suspensions(ManagementFactory.getThreadMXBean())
                    : NONE;
        } catch (LinkageError e) {
            return NONE; // a JVM without the module java.management
        }
    }

    /** Whether the JVM's options load the agent by which debuggers see it (JDWP). */
    static boolean isExpected(List<String> options) {
        return options.stream()
                .anyMatch(it -> it.startsWith("-agentlib:jdwp") || it.startsWith("-Xrunjdwp"));
    }

    private static Debugger suspensions(ThreadMXBean threads) {
        return () -> {
            for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null && thread.isSuspended()) {
                    return true;
                }
            }
            return false;
        };
    }
}
