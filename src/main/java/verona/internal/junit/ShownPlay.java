package verona.internal.junit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import verona.StepError;

/** A play of a scenario that JUnit shows as a test like any other. */
interface ShownPlay extends TestTemplateInvocationContext {

    /** Those of a test, one for each invocation. */
    record All(List<? extends ShownPlay> plays) {

        private static final String KEY = "shown plays of ";
    }

    /** The invocation's display name. */
    String name();

    /** What is added to the failure; {@code ""} for nothing. */
    String note();

    /** The error if the test passes all the same; null for none. */
    @Nullable AssertionError otherwise();

    @Override
    default String getDisplayName(int invocationIndex) {
        return name();
    }

    /** Keeps them for their invocations, in that order, whose contexts are of that template. */
    static void keep(ExtensionContext template, List<? extends ShownPlay> plays) {
        Stores.putForInvocations(template, All.KEY, new All(List.copyOf(plays)));
    }

    /** That of an invocation; null if its test is played once. */
    static @Nullable ShownPlay of(ExtensionContext invocation) {
        All all = Stores.ofInvocation(invocation, All.KEY, All.class);
        if (all == null) {
            return null;
        }
        String id = invocation.getUniqueId();
        String number = id.substring(id.lastIndexOf('#') + 1, id.length() - 1);
        return all.plays.get(Integer.parseInt(number) - 1);
    }

    /**
     * Fails an invocation that has passed, and had failed before.
     *
     * @throws AssertionError that says so
     */
    default void requireFailure() {
        AssertionError otherwise = otherwise();
        if (otherwise != null) {
            throw otherwise;
        }
    }

    /** What an invocation fails by, with what is known of its play. */
    default Throwable explain(Throwable failure) {
        if (note().isEmpty() || !(failure instanceof AssertionError)) {
            return failure;
        }
        StepError explained = new StepError(failure.getMessage() + note(), failure.getCause());
        explained.setStackTrace(failure.getStackTrace());
        Stream.of(failure.getSuppressed()).forEach(explained::addSuppressed);
        return explained;
    }

    /** The error of a play that has failed before it was shown, and then passes. */
    static AssertionError once(Throwable failure) {
        return new AssertionError(
                "it failed before, and passes now: the program under test does not always do the"
                        + " same, or the test depends on an extension of JUnit that is called for"
                        + " shown invocations only. It failed by: "
                        + failure,
                failure);
    }
}
