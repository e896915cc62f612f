package verona;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import org.jivesoftware.smack.Manager;
import org.jivesoftware.smack.XMPPConnection;
import verona.server.embedded.ContactInfo;
import verona.server.embedded.ExternalService;
import verona.server.embedded.Limits;
import verona.server.embedded.ResourceConflict;
import verona.server.embedded.ServiceLogin;
import verona.server.embedded.Software;
import verona.server.embedded.StartTls;
import verona.server.embedded.UploadOptions;

/** Which package may know which. */
@AnalyzeClasses(packages = "verona", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

    /**
     * Wherever the build puts them: ArchUnit's own option knows the folders of some builds only.
     */
    static final class NoTests implements ImportOption {

        private static final Pattern TESTS = Pattern.compile(".*/test(-classes)?/verona/.*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(TESTS);
        }
    }

    private static final String ROOT = "verona";
    private static final String STANZA = "verona.stanza..";
    private static final String MATCH = "verona.match..";
    private static final String REPORT = "verona.report..";
    private static final String CLIENT = "verona.client..";
    private static final String SCRIPT = "verona.script..";
    private static final String JUNIT = "verona.junit..";
    private static final String SERVER = "verona.server";
    private static final String SERVERS = "verona.server..";
    private static final String EMBEDDED = "verona.server.embedded..";

    private static final Set<Class<?>> OPTIONS =
            Set.of(
                    ContactInfo.class,
                    ExternalService.class,
                    Limits.class,
                    ServiceLogin.class,
                    Software.class,
                    ResourceConflict.class,
                    StartTls.class,
                    UploadOptions.class);

    @ArchTest static final ArchRule stanzaDependsOnNothing = knowsOnly(in(STANZA), STANZA);

    @ArchTest static final ArchRule matchDependsOnStanza = knowsOnly(in(MATCH), MATCH, STANZA);

    @ArchTest
    static final ArchRule reportDependsOnMatch = knowsOnly(in(REPORT), REPORT, MATCH, STANZA);

    @ArchTest
    static final ArchRule serversDependOnStanza =
            knowsOnly(in(SERVERS).and(outside(EMBEDDED)), SERVERS, STANZA);

    @ArchTest
    static final ArchRule onlyTheChoiceOfServersKnowsTheEmbeddedOne =
            noClasses()
                    .that(in(SERVERS).and(outside(EMBEDDED)))
                    .and()
                    .doNotHaveFullyQualifiedName("verona.server.Servers")
                    .should()
                    .dependOnClassesThat(in(EMBEDDED));

    @ArchTest
    static final ArchRule embeddedServerDependsOnStanzaAndServer =
            knowsOnly(in(EMBEDDED), EMBEDDED, SERVER, STANZA);

    @ArchTest
    static final ArchRule clientDependsOnAnyServer =
            knowsOnly(in(CLIENT), CLIENT, SERVER, REPORT, MATCH, STANZA, ROOT);

    @ArchTest
    static final ArchRule scriptDependsOnClient =
            knowsOnly(in(SCRIPT), SCRIPT, CLIENT, SERVER, REPORT, MATCH, STANZA, ROOT);

    @ArchTest
    static final ArchRule onlyTheExtensionKnowsJUnit =
            noClasses()
                    .that(outside(JUNIT))
                    .and()
                    .doNotHaveFullyQualifiedName("verona.XmppTest")
                    .should()
                    .dependOnClassesThat(in("org.junit.."));

    @ArchTest
    static final ArchRule onlyTheClientKnowsSmacksConnections =
            noClasses()
                    .that(outside(CLIENT, ROOT))
                    .should()
                    .dependOnClassesThat(
                            in("org.jivesoftware.smack.tcp..")
                                    .or(assignableTo(XMPPConnection.class))
                                    .or(assignableTo(Manager.class)));

    @ArchTest
    static final ArchRule onlyClientAndPayloadsKnowSmack =
            noClasses()
                    .that(outside(CLIENT, ROOT, STANZA))
                    .should()
                    .dependOnClassesThat(in("org.jivesoftware.."));

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("verona.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInTheEmbeddedServer =
            slices().matching("verona.server.embedded.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true);

    /** What a test sees of the embedded server is made of its parts, but for plain options. */
    @ArchTest
    static final ArchRule partsOfTheEmbeddedServerKnowItsOptionsAlone =
            noClasses()
                    .that(in("verona.server.embedded.*.."))
                    .should()
                    .dependOnClassesThat(in("verona.server.embedded").and(not(isOneOf(OPTIONS))));

    @ArchTest
    static final ArchRule onlyProgramsAndTheConsolePrint =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("verona.server.embedded.Main")
                    .and()
                    .doNotHaveFullyQualifiedName("verona.script.Scs2Java")
                    .and()
                    .doNotHaveFullyQualifiedName("verona.junit.Console")
                    .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodyLogs =
            noClasses().should().dependOnClassesThat(in("java.util.logging.."));

    private static DescribedPredicate<JavaClass> isOneOf(Set<Class<?>> classes) {
        return describe(
                "is one of " + classes,
                type -> classes.stream().anyMatch(c -> type.getName().startsWith(c.getName())));
    }

    private static ArchRule knowsOnly(DescribedPredicate<JavaClass> who, String... packages) {
        return noClasses()
                .that(who)
                .should()
                .dependOnClassesThat(in("verona..").and(outside(packages)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> in(String packages) {
        return resideInAPackage(packages);
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return not(resideInAnyPackage(packages));
    }
}
