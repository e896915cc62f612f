package verona.internal.client;

import java.util.Arrays;
import java.util.function.Supplier;
import verona.internal.transcript.Source;

/** Finds the line of a test that takes a step. */
public final class CallSite {

    private CallSite() {}

    /**
     * The stack is kept as it is, which costs a microsecond or two, and is read when the line is
     * asked for. A StackWalker, which reads frames as it goes, costs three times that.
     */
    static Supplier<Source> source() {
        Throwable here = new Throwable();
        return () -> source(here);
    }

    private static Source source(Throwable here) {
        return Arrays.stream(here.getStackTrace())
                .filter(frame -> isUsers(frame.getClassName()))
                .findFirst()
                .filter(frame -> !frame.getClassName().equals("verona.internal.junit.Cast"))
                .map(Source::of)
                .orElse(Source.UNKNOWN);
    }

    private static boolean isUsers(String type) {
        return !isOurs(type) && !type.startsWith("java.");
    }

    /**
     * The error with a trace that begins at the line of the test, where Verona's code has thrown
     * it.
     */
    public static <E extends Throwable> E withoutOurFrames(E error) {
        StackTraceElement[] trace = error.getStackTrace();
        int from = 0;
        while (from < trace.length && isBehindAStep(trace[from].getClassName())) {
            from++;
        }
        error.setStackTrace(Arrays.copyOfRange(trace, from, trace.length));
        return error;
    }

    private static boolean isBehindAStep(String type) {
        return isOurs(type)
                || type.startsWith("verona.internal.")
                || type.startsWith("verona.stanza.")
                || type.startsWith("java.");
    }

    /** Whether the class only passes steps on. */
    static boolean isOurs(String type) {
        return type.startsWith("verona.internal.client.")
                || type.equals("verona.Steps")
                || type.equals("verona.ClientSteps")
                || type.equals("verona.ProgramSteps");
    }
}
