package verona.internal.junit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import verona.StepError;
import verona.internal.schedule.Abandoned;
import verona.internal.schedule.Deviation;
import verona.internal.schedule.Play;
import verona.internal.schedule.Replay;

/**
 * An order of a scenario that JUnit plays as a test like any other.
 *
 * @param name the invocation's display name
 * @param order plays it
 * @param note what is added to the failure; {@code ""} for nothing
 * @param otherwise the error if the test passes all the same; null for none
 */
record ShownOrder(String name, Replay order, String note, @Nullable AssertionError otherwise)
        implements TestTemplateInvocationContext {

    private static final String KEY = "order of ";

    /** How long nothing moves before a step that waits fails, unless a test says otherwise. */
    static final Duration SILENCE = Duration.ofMillis(200);

    /** One that a test names. */
    static ShownOrder replayed(List<Deviation> deviations) {
        return new ShownOrder("replay", Replay.of(deviations), "", null);
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return name;
    }

    /** Keeps it for its invocation, whose context is one of that template's. */
    void keep(ExtensionContext template) {
        template.getStore(Stores.NAMESPACE).put(KEY + template.getUniqueId(), this);
    }

    /** That of an invocation; null if its test has one order only. */
    static @Nullable ShownOrder of(ExtensionContext invocation) {
        ExtensionContext template = invocation.getParent().orElse(null);
        return template == null
                ? null
                : template.getStore(Stores.NAMESPACE)
                        .get(KEY + template.getUniqueId(), ShownOrder.class);
    }

    /** What plays the order of an invocation; null if its test has one order only. */
    static @Nullable Play play(ExtensionContext invocation) {
        ShownOrder shown = of(invocation);
        return shown == null || invocation.getTestMethod().isEmpty()
                ? null
                : ScenarioPlays.newPlay(shown.order, SILENCE);
    }

    /**
     * Fails an invocation that has passed, and had failed in the search, or has no such order.
     *
     * @throws AssertionError that says so
     */
    void requireFailure() {
        if (otherwise != null) {
            throw otherwise;
        }
        order.misfit()
                .ifPresent(
                        why -> {
                            throw new AssertionError(why);
                        });
    }

    /** What an invocation fails by, with what is known of its order. */
    Throwable explain(Throwable failure) {
        return failure instanceof Abandoned && order.misfit().isPresent()
                ? new AssertionError(order.misfit().orElseThrow(), failure)
                : withNote(failure, note);
    }

    /** The same failure with something added to its message; {@code ""} for nothing. */
    static Throwable withNote(Throwable failure, String note) {
        if (note.isEmpty() || !(failure instanceof AssertionError)) {
            return failure;
        }
        StepError explained = new StepError(failure.getMessage() + note, failure.getCause());
        explained.setStackTrace(failure.getStackTrace());
        Stream.of(failure.getSuppressed()).forEach(explained::addSuppressed);
        return explained;
    }
}
