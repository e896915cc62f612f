package verona.internal.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;
import verona.RequiresFeature;
import verona.internal.junit.specification.SpecificationChoice;
import verona.internal.junit.specification.TestedSections;
import verona.server.ServerException;

/**
 * Which tests are run, and why others are not. A test that is left out, because it is for another
 * server or about another specification, never counts as skipped; one that can't be run is skipped,
 * or fails if the setting {@code verona.skipped} says so.
 */
final class Conditions {

    private static final ConditionEvaluationResult ENABLED = ConditionEvaluationResult.enabled("");

    private final ExtensionContext context;
    private final Settings settings;

    private Conditions(ExtensionContext context) {
        this.context = context;
        this.settings = Settings.of(context);
    }

    /** For JUnit, before a class or a method. */
    static ConditionEvaluationResult evaluate(ExtensionContext context) {
        Conditions conditions = new Conditions(context);
        String leftOut = conditions.leftOut();
        String skipped =
                leftOut == null && !conditions.settings.failsSkipped()
                        ? conditions.lacking()
                        : null;
        String reason = leftOut == null ? skipped : leftOut;
        return reason == null ? ENABLED : ConditionEvaluationResult.disabled(reason);
    }

    /**
     * Before a class or a method that is run.
     *
     * @throws AssertionError if it can't be run, and the setting has it fail
     */
    static void check(ExtensionContext context) {
        Conditions conditions = new Conditions(context);
        if (conditions.settings.failsSkipped()) {
            String lacking = conditions.lacking();
            if (lacking != null) {
                throw new AssertionError(insteadOfSkipped(lacking));
            }
        }
    }

    /** What becomes of something that was thrown: a test that aborts itself may have to fail. */
    static Throwable unlessSkipped(ExtensionContext context, Throwable thrown) {
        return thrown instanceof TestAbortedException && Settings.of(context).failsSkipped()
                ? new AssertionError(insteadOfSkipped(String.valueOf(thrown.getMessage())), thrown)
                : thrown;
    }

    /**
     * What a test or a script ends with for which the server has not got what it needs.
     *
     * @throws AssertionError if the setting has it fail
     */
    static TestAbortedException skipped(ExtensionContext context, ServerException why) {
        String reason = String.valueOf(why.getMessage());
        if (Settings.of(context).failsSkipped()) {
            throw new AssertionError(insteadOfSkipped(reason), why);
        }
        return new TestAbortedException(reason, why);
    }

    private static String insteadOfSkipped(String reason) {
        return reason + " (the test fails for it instead of being skipped: verona.skipped = fail)";
    }

    private @Nullable String leftOut() {
        String server = ofAnotherServer();
        return server == null ? ofAnotherSpecification() : server;
    }

    /** A class that names its server is played on no other, where there are several. */
    private @Nullable String ofAnotherServer() {
        String named = settings.namedServer();
        String played = settings.playedOn().orElse("");
        return played.isEmpty() || named == null || named.equalsIgnoreCase(played)
                ? null
                : "its class is for the server " + named;
    }

    private @Nullable String ofAnotherSpecification() {
        if (context.getTestMethod().isEmpty()) {
            return null;
        }
        TestedSections tested = testedBy(context);
        return settings.specifications().takes(tested)
                ? null
                : "it is about "
                        + (tested.toString().isEmpty() ? "no specification" : tested)
                        + ", which "
                        + SpecificationChoice.SETTING
                        + " leaves out";
    }

    /** What a test is about. */
    static TestedSections testedBy(ExtensionContext context) {
        try {
            return TestedSections.of(
                    context.getRequiredTestClass(), context.getTestMethod().orElse(null));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable String lacking() {
        for (RequiresFeature required : required()) {
            String lacking = Features.of(context, settings).lacking(required);
            if (lacking != null) {
                return lacking;
            }
        }
        return null;
    }

    /** Those of the class are looked at before it, and not once more for each method. */
    private List<RequiresFeature> required() {
        Optional<? extends AnnotatedElement> place =
                context.getTestMethod().isPresent()
                        ? context.getTestMethod()
                        : context.getTestClass();
        return place.isEmpty()
                ? List.of()
                : AnnotationSupport.findRepeatableAnnotations(place.get(), RequiresFeature.class);
    }
}
