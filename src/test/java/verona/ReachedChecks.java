package verona;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assert;
import verona.script.Scripts;

/**
 * Whether a method reaches something that fails a test: an assertion of a library, or a step of
 * Verona that expects something, in Java or in a script. It follows the calls to methods of tests,
 * but not into Verona itself: the code under test does not check itself.
 */
final class ReachedChecks {

    /** They only describe an assertion, or choose what it is about. */
    private static final Set<String> NO_ASSERTIONS =
            Set.of(
                    "as",
                    "describedAs",
                    "withFailMessage",
                    "overridingErrorMessage",
                    "extracting",
                    "filteredOn",
                    "map",
                    "flatMap",
                    "asString",
                    "asInstanceOf");

    /** Where the classes of tests are. */
    private static final String TESTS =
            ReachedChecks.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    private final Set<JavaCodeUnit> seen = new HashSet<>();

    private ReachedChecks() {}

    static ArchCondition<JavaMethod> reachACheck() {
        return new ArchCondition<>("reach a check") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean reaches = of(method);
                events.add(
                        new SimpleConditionEvent(
                                method, reaches, method.getFullName() + " checks nothing"));
            }
        };
    }

    static boolean of(JavaMethod method) {
        return returnsItsResult(method) || new ReachedChecks().reaches(method);
    }

    /** A property of jqwik fails if it returns false. */
    private static boolean returnsItsResult(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(boolean.class);
    }

    private boolean reaches(JavaCodeUnit code) {
        return seen.add(code)
                && (uses(code).anyMatch(use -> isCheck(use.getTarget()))
                        || uses(code).flatMap(ReachedChecks::called).anyMatch(this::reaches));
    }

    private static Stream<JavaCodeUnitAccess<?>> uses(JavaCodeUnit code) {
        return Stream.concat(
                code.getCallsFromSelf().stream(), code.getCodeUnitReferencesFromSelf().stream());
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnitAccess<?> use) {
        return use.getTarget().resolveMember().stream()
                .map(JavaCodeUnit.class::cast)
                .filter(code -> isOfTests(code.getOwner()));
    }

    private static boolean isOfTests(JavaClass type) {
        return type.getSource()
                .map(Source::getUri)
                .filter(uri -> uri.getScheme().equals("file"))
                .filter(uri -> uri.getPath().startsWith(TESTS))
                .isPresent();
    }

    private static boolean isCheck(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return isAssertion(owner, name)
                || owner.isAssignableTo(AssertionError.class)
                || owner.isAssignableTo(Steps.class) && isExpectation(name)
                || owner.isAssignableTo(ProgramSteps.class) && !name.equals("within")
                || owner.isEquivalentTo(Scripts.class) && name.equals("in");
    }

    private static boolean isAssertion(JavaClass owner, String method) {
        String type = owner.getName();
        return owner.isAssignableTo(Assert.class) && !NO_ASSERTIONS.contains(method)
                || method.equals("assertThatThrownBy")
                || type.equals("org.junit.jupiter.api.Assertions")
                || type.startsWith("org.junit.platform.testkit.engine.")
                        && method.startsWith("assert")
                || type.startsWith("org.awaitility.") && method.startsWith("until")
                || type.startsWith("com.tngtech.archunit.") && method.equals("check");
    }

    private static boolean isExpectation(String step) {
        return step.startsWith("receives") || step.startsWith("eventually");
    }
}
