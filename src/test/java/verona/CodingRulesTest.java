package verona;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What no class does, tests included. */
@AnalyzeClasses(packages = "verona")
class CodingRulesTest {

    private static final String SMACK_IS_SHARED = "the test JVM has other users of Smack";

    /** What Smack calls the static methods that change something. */
    private static final String CHANGES = "(un)?(set|add|remove|register|enable|disable|black).*";

    private static final Set<String> SLEEPERS =
            Set.of(Thread.class.getName(), TimeUnit.class.getName());

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses()
                    .should()
                    .callMethodWhere(describe("it sleeps", CodingRulesTest::sleeps))
                    .because("what is long enough today is too short on a busy machine");

    @ArchTest
    static final ArchRule nobodyChangesSmackForAll =
            noClasses()
                    .should()
                    .callMethodWhere(describe("it changes Smack", CodingRulesTest::changesSmack))
                    .because(SMACK_IS_SHARED);

    @ArchTest
    static final ArchRule nobodySetsSmacksStaticFields =
            noClasses()
                    .should()
                    .setFieldWhere(describe("it is Smack's", CodingRulesTest::isStaticInSmack))
                    .because(SMACK_IS_SHARED);

    @ArchTest
    static final ArchRule nobodyNeedsWhatModulesHide =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jdk..", "org.junit.platform.commons.util..")
                    .because("module jdk.net is not in every run, and JUnit exports no utilities");

    private static boolean sleeps(JavaAccess<?> call) {
        return SLEEPERS.contains(call.getTargetOwner().getName()) && call.getName().equals("sleep");
    }

    private static boolean changesSmack(JavaAccess<?> call) {
        return isStaticInSmack(call)
                && (call.getName().matches(CHANGES)
                        || call.getTargetOwner().getSimpleName().equals("XMPPConnectionRegistry"));
    }

    private static boolean isStaticInSmack(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner().getPackageName().startsWith("org.jivesoftware.")
                && target.resolveMember()
                        .filter(member -> member.getModifiers().contains(JavaModifier.STATIC))
                        .isPresent();
    }
}
