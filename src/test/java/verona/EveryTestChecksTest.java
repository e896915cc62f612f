package verona;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.message;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;

/** No test passes without having checked anything. */
@AnalyzeClasses(packages = "verona")
class EveryTestChecksTest {

    @ArchTest
    static final ArchRule everyTestReachesACheck =
            methods()
                    .that()
                    .areMetaAnnotatedWith(Testable.class)
                    .and(describe("the build runs them", EveryTestChecksTest::isRunByTheBuild))
                    .should(ReachedChecks.reachACheck())
                    .because("a test that checks nothing always passes");

    /** Other classes inside a class of tests are tests that a test runs. */
    private static boolean isRunByTheBuild(JavaMethod method) {
        JavaClass type = method.getOwner();
        while (type.getEnclosingClass().isPresent()) {
            if (!type.isAnnotatedWith(Nested.class)) {
                return false;
            }
            type = type.getEnclosingClass().get();
        }
        return !type.getSimpleName().endsWith("TestCases");
    }

    private static boolean reachesACheck(String method) {
        return ReachedChecks.of(Samples.IMPORTED.getMethod(method));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asserts", "receives", "assertsInALambda", "assertsInAHelper", "throwsOne"})
    void findsChecks(String method) {
        assertThat(reachesACheck(method)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onlySends", "onlyAsks", "onlyDescribes", "callsItself"})
    void findsNoneInATestThatChecksNothing(String method) {
        assertThat(reachesACheck(method)).isFalse();
    }

    /** Imported once, for that takes longer than the tests. */
    private static final class Samples {

        static final JavaClass IMPORTED =
                new ClassFileImporter()
                        .importClasses(SampleTestCases.class, Helper.class)
                        .get(SampleTestCases.class);
    }

    static class SampleTestCases {

        @Client XmppClient romeo;

        @Test
        void asserts() {
            assertThat(1).isEqualTo(1);
        }

        @Test
        void receives() {
            romeo.receives(message());
        }

        @TestFactory
        Stream<DynamicTest> assertsInALambda() {
            return Stream.of(DynamicTest.dynamicTest("one", () -> assertThat(1).isEqualTo(1)));
        }

        @Test
        void assertsInAHelper() {
            List.of(1).forEach(Helper::checks);
        }

        @Test
        void throwsOne() {
            throw new AssertionError("no");
        }

        @Test
        void onlySends() {
            romeo.sends(message());
        }

        @Test
        void onlyAsks() {
            romeo.isConnected();
        }

        @Test
        void onlyDescribes() {
            assertThat(1).as("one");
        }

        @Test
        void callsItself() {
            callsItself();
        }
    }

    private static final class Helper {

        static void checks(int number) {
            assertThat(number).isEqualTo(1);
        }
    }
}
