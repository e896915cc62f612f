package verona.internal.client;

import java.util.List;
import verona.ConnectionError;
import verona.StepError;

/** Failures of steps that were taken at the same time. */
final class SimultaneousFailures {

    private SimultaneousFailures() {}

    /**
     * One failure for several: the first, with the others suppressed in it. Reports may leave those
     * out, so a step's message names them.
     */
    static Throwable together(List<Throwable> failures) {
        List<Throwable> others = failures.subList(1, failures.size());
        Throwable first = failures.get(0);
        Throwable whole = others.isEmpty() ? first : naming(first, others);
        others.forEach(whole::addSuppressed);
        return whole;
    }

    private static Throwable naming(Throwable first, List<Throwable> others) {
        if (!(first instanceof StepError)) {
            return first;
        }
        StringBuilder text = new StringBuilder(message(first));
        text.append(
                "\n\nat the same time failed (with its whole message suppressed in this error):");
        others.forEach(
                each -> text.append("\n  ").append(message(each).lines().findFirst().orElse("")));
        StepError whole =
                first instanceof ConnectionError
                        ? new ConnectionError(text.toString(), first.getCause())
                        : new StepError(text.toString(), first.getCause());
        whole.setStackTrace(first.getStackTrace());
        return whole;
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
