package verona.internal.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Cuts;
import verona.internal.client.CutPoint;
import verona.internal.client.CutWatch;

/**
 * A scenario with a cut, or without one, that JUnit plays as a test like any other.
 *
 * @param name the invocation's display name
 * @param entity whose connection it is; null for the only program's
 * @param point where it is cut; null for nowhere
 * @param note what is added to the failure; {@code ""} for nothing
 * @param otherwise the error if the test passes all the same; null for none
 */
record ShownCut(
        String name,
        @Nullable String entity,
        @Nullable CutPoint point,
        String note,
        @Nullable AssertionError otherwise)
        implements TestTemplateInvocationContext {

    private static final String KEY = "cuts of ";

    /** Those of a test. */
    private record All(List<ShownCut> cuts) {}

    @Override
    public String getDisplayName(int invocationIndex) {
        return name;
    }

    /** Keeps them for their invocations, in that order, whose contexts are of that template. */
    static void keep(ExtensionContext template, List<ShownCut> cuts) {
        template.getStore(Stores.NAMESPACE).put(KEY + template.getUniqueId(), new All(cuts));
    }

    /** That of an invocation; null if its test has none. */
    static @Nullable ShownCut of(ExtensionContext invocation) {
        ExtensionContext template = invocation.getParent().orElse(null);
        All all =
                template == null || invocation.getTestMethod().isEmpty()
                        ? null
                        : template.getStore(Stores.NAMESPACE)
                                .get(KEY + template.getUniqueId(), All.class);
        if (all == null) {
            return null;
        }
        String id = invocation.getUniqueId();
        String number = id.substring(id.lastIndexOf('#') + 1, id.length() - 1);
        return all.cuts.get(Integer.parseInt(number) - 1);
    }

    /** What cuts the connection in an invocation; null if its test has no cuts. */
    static @Nullable CutWatch watch(ExtensionContext invocation) {
        ShownCut shown = of(invocation);
        return shown == null ? null : new CutWatch(shown.entity, shown.point);
    }

    /** The annotation, for errors. */
    static String where(ExtensionContext context) {
        return "@Cuts on " + context.getRequiredTestMethod();
    }

    /** The annotation. */
    static Cuts said(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Cuts.class)
                .orElseThrow();
    }

    /**
     * Fails an invocation that has passed, and had failed before.
     *
     * @throws AssertionError that says so
     */
    void requireFailure() {
        if (otherwise != null) {
            throw otherwise;
        }
    }

    /** What an invocation fails by, with what is known of its cut. */
    Throwable explain(Throwable failure) {
        return ShownOrder.withNote(failure, note);
    }
}
