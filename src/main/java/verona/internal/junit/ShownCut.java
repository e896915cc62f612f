package verona.internal.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Cuts;
import verona.internal.client.CutPoint;
import verona.internal.client.CutWatch;

/**
 * A scenario with a cut, or without one.
 *
 * @param entity whose connection it is; null for the only program's
 * @param point where it is cut; null for nowhere
 */
record ShownCut(
        String name,
        @Nullable String entity,
        @Nullable CutPoint point,
        String note,
        @Nullable AssertionError otherwise)
        implements ShownPlay {

    /** What cuts the connection in an invocation; null if its test has no cuts. */
    static @Nullable CutWatch watch(ExtensionContext invocation) {
        return ShownPlay.of(invocation) instanceof ShownCut shown
                ? new CutWatch(shown.entity, shown.point)
                : null;
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
}
