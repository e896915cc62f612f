package verona.client;

import java.lang.StackWalker.StackFrame;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.report.Source;

/** Finds the line of a test that says a step. */
final class Caller {

    private static final StackWalker WALKER = StackWalker.getInstance();

    private Caller() {}

    /** Walking is cheap, and to tell line and file is not: that is done when it is asked for. */
    static Supplier<Source> source() {
        StackFrame frame =
                WALKER.walk(frames -> frames.filter(Caller::isUsers).findFirst().orElse(null));
        return () -> source(frame);
    }

    private static Source source(@Nullable StackFrame frame) {
        return frame == null || frame.getClassName().equals("verona.junit.Cast")
                ? Source.UNKNOWN
                : Source.of(frame.toStackTraceElement());
    }

    private static boolean isUsers(StackFrame frame) {
        return !isOurs(frame.getClassName()) && !frame.getClassName().startsWith("java.");
    }

    /** Whether the class only hands steps on. */
    static boolean isOurs(String type) {
        return type.startsWith("verona.client.") || type.equals("verona.Steps");
    }
}
