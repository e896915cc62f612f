package verona;

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
import java.util.regex.Pattern;
import org.jivesoftware.smack.Manager;
import org.jivesoftware.smack.XMPPConnection;

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
    private static final String ASSERTIONS = "verona.assertions..";
    private static final String STANZA = "verona.stanza..";
    private static final String VOCABULARY = "verona.vocabulary..";
    private static final String MEANING = "verona.internal.vocabulary..";
    private static final String SERVER = "verona.server";
    private static final String SCRIPT_API = "verona.script";
    private static final String EMBEDDED = "verona.server.embedded";
    private static final String OPTIONS = "verona.server.embedded.options";
    private static final String XML = "verona.internal.xml..";
    private static final String CONNECTION_API = "verona.connection";
    private static final String CONNECTION = "verona.internal.connection..";
    private static final String TIME = "verona.internal.time..";
    private static final String SCHEDULE = "verona.internal.schedule..";
    private static final String CERTIFICATE = "verona.internal.certificate..";
    private static final String WEBSOCKET = "verona.internal.websocket..";
    private static final String LOCAL = "verona.internal.local..";
    private static final String PROXY = "verona.internal.proxy..";
    private static final String FAULT = "verona.internal.fault..";
    private static final String ANSWER = "verona.internal.answer..";
    private static final String MATCH = "verona.internal.match..";
    private static final String TRANSCRIPT = "verona.internal.transcript..";
    private static final String FAILURE = "verona.internal.failure..";
    private static final String REPORT = "verona.internal.report..";
    private static final String CLIENT = "verona.internal.client..";
    private static final String SCRIPT = "verona.internal.script..";
    private static final String JUNIT = "verona.internal.junit..";
    private static final String CLI = "verona.internal.cli..";
    private static final String SERVERS = "verona.internal.server";
    private static final String PROVIDERS =
            "verona.internal.server.[process|prosody|ejabberd|external]..";
    private static final String EMBEDDED_WHOLE = "verona.internal.server.embedded";
    private static final String EMBEDDED_PARTS = "verona.internal.server.embedded.*..";

    @ArchTest static final ArchRule stanzaDependsOnNothing = knowsOnly(STANZA);

    @ArchTest static final ArchRule vocabularyDependsOnStanza = knowsOnly(VOCABULARY, STANZA);

    @ArchTest
    static final ArchRule whatElementsSayDependsOnVocabulary =
            knowsOnly(MEANING, VOCABULARY, STANZA);

    @ArchTest static final ArchRule wordsOfConnectionsDependOnNothing = knowsOnly(CONNECTION_API);

    @ArchTest static final ArchRule timeDependsOnNothing = knowsOnly(TIME);

    @ArchTest static final ArchRule theSearchAmongOrdersDependsOnNothing = knowsOnly(SCHEDULE);

    @ArchTest static final ArchRule certificatesDependOnNothing = knowsOnly(CERTIFICATE);

    @ArchTest static final ArchRule webSocketDependsOnStanza = knowsOnly(WEBSOCKET, STANZA);

    @ArchTest static final ArchRule localConnectionsDependOnNothing = knowsOnly(LOCAL);

    @ArchTest static final ArchRule xmlDependsOnStanza = knowsOnly(XML, STANZA);

    @ArchTest
    static final ArchRule connectionDependsOnStanza =
            knowsOnly(CONNECTION, CONNECTION_API, TIME, CERTIFICATE, WEBSOCKET, LOCAL, XML, STANZA);

    @ArchTest
    static final ArchRule proxyDependsOnConnection =
            knowsOnly(
                    PROXY,
                    TIME,
                    FAULT,
                    LOCAL,
                    CONNECTION,
                    CONNECTION_API,
                    CERTIFICATE,
                    WEBSOCKET,
                    XML,
                    STANZA,
                    SERVER);

    @ArchTest static final ArchRule faultsDependOnStanza = knowsOnly(FAULT, STANZA, SERVER);

    @ArchTest static final ArchRule matchDependsOnStanza = knowsOnly(MATCH, STANZA);

    @ArchTest static final ArchRule transcriptDependsOnMatch = knowsOnly(TRANSCRIPT, MATCH, STANZA);

    @ArchTest
    static final ArchRule failureDependsOnTranscript =
            knowsOnly(FAILURE, TRANSCRIPT, MATCH, STANZA);

    @ArchTest
    static final ArchRule answersDependOnFailure =
            knowsOnly(ANSWER, FAILURE, TRANSCRIPT, MATCH, STANZA, SERVER, ASSERTIONS);

    @ArchTest
    static final ArchRule reportDependsOnFailure =
            knowsOnly(REPORT, MEANING, FAILURE, TRANSCRIPT, MATCH, STANZA);

    @ArchTest
    static final ArchRule clientDependsOnConnectionAndFailure =
            knowsOnly(
                    CLIENT,
                    TIME,
                    SCHEDULE,
                    LOCAL,
                    CONNECTION,
                    CONNECTION_API,
                    PROXY,
                    ANSWER,
                    FAULT,
                    FAILURE,
                    TRANSCRIPT,
                    MATCH,
                    VOCABULARY,
                    STANZA,
                    SERVER,
                    ROOT);

    @ArchTest
    static final ArchRule scriptDependsOnClient =
            knowsOnly(
                    SCRIPT,
                    SCRIPT_API,
                    CLIENT,
                    REPORT,
                    FAILURE,
                    TRANSCRIPT,
                    MATCH,
                    XML,
                    MEANING,
                    VOCABULARY,
                    STANZA,
                    SERVER,
                    SERVERS,
                    ROOT);

    @ArchTest
    static final ArchRule providersDependOnConnection =
            knowsOnly(
                    PROVIDERS,
                    TIME,
                    CONNECTION,
                    CONNECTION_API,
                    CERTIFICATE,
                    XML,
                    STANZA,
                    SERVER,
                    SERVERS);

    @ArchTest
    static final ArchRule partsOfTheEmbeddedServerKnowItsOptionsAlone =
            knowsOnly(
                    EMBEDDED_PARTS,
                    TIME,
                    SCHEDULE,
                    OPTIONS,
                    SERVER,
                    FAULT,
                    CERTIFICATE,
                    WEBSOCKET,
                    LOCAL,
                    XML,
                    STANZA);

    @ArchTest
    static final ArchRule theEmbeddedServerKnowsItsPartsAlone =
            knowsOnly(
                    EMBEDDED_WHOLE,
                    EMBEDDED_PARTS,
                    EMBEDDED,
                    OPTIONS,
                    FAULT,
                    SERVER,
                    WEBSOCKET,
                    STANZA);

    @ArchTest
    static final ArchRule controlOfTheEmbeddedServerKnowsItAlone =
            knowsOnly(
                    "verona.server.embedded..",
                    EMBEDDED_WHOLE,
                    EMBEDDED_PARTS,
                    ANSWER,
                    FAULT,
                    CONNECTION_API,
                    SERVER,
                    STANZA);

    @ArchTest
    static final ArchRule assertionsDependOnWhatIsReceived =
            knowsOnly(ASSERTIONS, MATCH, STANZA, ROOT);

    @ArchTest
    static final ArchRule onlyTheExtensionKnowsTheExtension =
            noClasses()
                    .that(outside(JUNIT))
                    .and()
                    .areNotAnnotations()
                    .should()
                    .dependOnClassesThat(in(JUNIT));

    @ArchTest
    static final ArchRule onlyTheExtensionKnowsJUnit =
            noClasses()
                    .that(outside(JUNIT))
                    .and()
                    .areNotAnnotations()
                    .and()
                    .doNotHaveFullyQualifiedName("verona.script.Scripts")
                    .should()
                    .dependOnClassesThat(in("org.junit.."));

    /** The main jar has neither. */
    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine =
            noClasses()
                    .that(outside(CLI))
                    .should()
                    .dependOnClassesThat(in(CLI).or(in("picocli..")).or(in("com.google.gson..")));

    @ArchTest
    static final ArchRule theCommandLineKnowsNoTestLibrary =
            noClasses()
                    .that(in(CLI))
                    .should()
                    .dependOnClassesThat(in(JUNIT).or(in(ASSERTIONS)).or(in("org.assertj..")));

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
                    .that(outside(CLIENT, ROOT, ASSERTIONS, STANZA, VOCABULARY))
                    .should()
                    .dependOnClassesThat(in("org.jivesoftware.."));

    @ArchTest
    static final ArchRule noCyclesBetweenInternalPackages =
            slices().matching("verona.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDecisionKnowsNoExplanation =
            noClasses()
                    .that(in("verona.internal.match"))
                    .should()
                    .dependOnClassesThat(in("verona.internal.match.explain.."));

    @ArchTest
    static final ArchRule noCyclesInScript =
            slices().matching("verona.internal.script.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInTheEmbeddedServer =
            slices().matching("verona.internal.server.embedded.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInMultiUserChat =
            slices().matching("verona.internal.server.embedded.muc.(*)..")
                    .should()
                    .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheConsolePrints =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("verona.internal.junit.Console")
                    .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodyLogs =
            noClasses().should().dependOnClassesThat(in("java.util.logging.."));

    /** What is in a package, and below it where the pattern says so, knows itself and those. */
    private static ArchRule knowsOnly(String who, String... packages) {
        return noClasses()
                .that(in(who))
                .should()
                .dependOnClassesThat(in("verona..").and(outside(who)).and(outside(packages)));
    }

    private static DescribedPredicate<JavaClass> in(String packages) {
        return resideInAPackage(packages);
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return not(resideInAnyPackage(packages));
    }
}
