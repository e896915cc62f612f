package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.RequiresFeature.Owner.ACCOUNT;
import static verona.RequiresFeature.Owner.MUC_SERVICE;
import static verona.RequiresFeature.Owner.PUBSUB_SERVICE;
import static verona.RequiresFeature.Owner.ROOM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.TestAbortedException;
import verona.Client;
import verona.Golden;
import verona.RequiresFeature;
import verona.Specification;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.ServerKind;

/** Tests that need a feature, and tests that are chosen by what they are about. */
class RequiredFeaturesTest {

    private static final Map<String, String> FAIL = Map.of("verona.skipped", "fail");

    @Test
    void runsTestsWhereNobodyLacksTheFeature() {
        Engine.allPass(5, Engine.run(PresentTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    @RequiresFeature("http://jabber.org/protocol/disco#info")
    static class PresentTestCases {
        @Test
        @RequiresFeature("urn:ietf:params:xml:ns:xmpp-bind")
        void ofTheStream() {}

        @Test
        @RequiresFeature(value = "urn:xmpp:mam:2", of = ACCOUNT)
        void ofAnAccount() {}

        @Test
        @RequiresFeature(value = "http://jabber.org/protocol/muc", of = MUC_SERVICE)
        void ofTheChatService() {}

        @Test
        @RequiresFeature(value = "muc_unmoderated", of = ROOM)
        @RequiresFeature(value = "http://jabber.org/protocol/muc", of = ROOM)
        void ofARoom() {}

        @Test
        @RequiresFeature(value = "http://jabber.org/protocol/pubsub", of = PUBSUB_SERVICE)
        void ofThePubsubService() {}
    }

    @Test
    void skipsTestsAndSaysWhoLacksWhat() {
        EngineExecutionResults results = Engine.run(LackingTestCases.class);

        assertThat(results.testEvents().started().count()).isZero();
        Golden.check("declaration/lacking-features", reasons(results));
    }

    @Test
    void skipsAClass() {
        EngineExecutionResults results = Engine.run(LackingClassTestCases.class);

        assertThat(results.containerEvents().skipped().count()).isOne();
        assertThat(results.testEvents().started().count()).isZero();
    }

    @Test
    void failsTestsInsteadOfSkippingThem() {
        EngineExecutionResults results = Engine.run(FAIL, LackingTestCases.class);

        results.testEvents().assertStatistics(count -> count.skipped(0).failed(5));
        assertThat(Engine.failureOf(results))
                .contains("lacks the feature urn:example:none", "verona.skipped = fail");
    }

    @Test
    void failsAClassInsteadOfSkippingIt() {
        assertThat(Engine.failureOf(Engine.run(FAIL, LackingClassTestCases.class)))
                .contains("lacks the feature urn:example:none", "verona.skipped = fail");
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class LackingTestCases {
        @Test
        @RequiresFeature("urn:example:none")
        void ofTheServer() {}

        @Test
        @RequiresFeature(value = "urn:example:none", of = ACCOUNT)
        void ofAnAccount() {}

        @Test
        @RequiresFeature(value = "urn:example:none", of = MUC_SERVICE)
        void ofTheChatService() {}

        @Test
        @RequiresFeature(value = "http://jabber.org/protocol/muc", of = ROOM)
        @RequiresFeature(value = "urn:example:none", of = ROOM)
        void ofARoom() {}

        @Test
        @RequiresFeature(value = "urn:example:none", of = PUBSUB_SERVICE)
        void ofThePubsubService() {}
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    @RequiresFeature("urn:example:none")
    static class LackingClassTestCases {
        @Test
        void test() {}
    }

    @Test
    void failsATestThatAbortsItself() {
        EngineExecutionResults results = Engine.run(AbortingTestCases.class);
        results.testEvents().assertStatistics(count -> count.aborted(1).failed(0));

        EngineExecutionResults failing = Engine.run(FAIL, AbortingTestCases.class);
        failing.testEvents().assertStatistics(count -> count.aborted(0).failed(1));
        assertThat(Engine.failureOf(failing)).contains("no such program", "verona.skipped = fail");
    }

    @XmppTest
    static class AbortingTestCases {
        @Test
        void test() {
            throw new TestAbortedException("no such program");
        }
    }

    @Test
    void leavesOutTestsAboutOtherSpecifications() {
        EngineExecutionResults results =
                Engine.run(
                        Map.of(
                                "verona.specifications", "XEP-0045",
                                "verona.skipped", "fail"),
                        SpecifiedTestCases.class);

        results.testEvents().assertStatistics(count -> count.succeeded(1).skipped(2).failed(0));
        assertThat(reasons(results))
                .isEqualTo(
                        "neither(): it is about no specification, which"
                                + " verona.specifications leaves out\n"
                                + "presence(): it is about RFC 6121 §4, which"
                                + " verona.specifications leaves out\n");
    }

    @Test
    void aFailureNamesWhatTheTestIsAbout() {
        assertThat(Engine.failureOf(Engine.run(FailingTestCases.class)))
                .contains(
                        """
                        specification:
                          XEP-0045 §9.3, Multi-User Chat, https://xmpp.org/extensions/xep-0045.html
                          RFC 6120, XMPP: Core, https://www.rfc-editor.org/rfc/rfc6120

                        last exchanges:
                        """);
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    @Specification("RFC 6120")
    static class FailingTestCases {
        @Client XmppClient romeo;

        @Test
        @Specification("XEP-0045 §9.3")
        void fails() {
            romeo.within(Duration.ofMillis(1)).receives("<message/>");
        }
    }

    @Test
    void saysWhatIsWrongWithTheSetting() {
        assertThat(
                        Engine.failureOf(
                                Engine.run(
                                        Map.of("verona.specifications", "§9"),
                                        SpecifiedTestCases.class)))
                .contains("Failed to evaluate condition");
    }

    @XmppTest
    static class SpecifiedTestCases {
        @Test
        @Specification("XEP-0045 §9.3")
        void affiliations() {}

        @Test
        @Specification("RFC 6121 §4")
        void presence() {}

        @Test
        void neither() {}
    }

    private static String reasons(EngineExecutionResults results) {
        List<String> reasons =
                results.testEvents()
                        .skipped()
                        .map(RequiredFeaturesTest::reason)
                        .map(text -> text.replaceAll("127\\.0\\.0\\.1:\\d+", "HOST"))
                        .sorted()
                        .toList();
        return String.join("\n", reasons) + "\n";
    }

    private static String reason(Event event) {
        return event.getTestDescriptor().getDisplayName()
                + ": "
                + event.getRequiredPayload(String.class);
    }
}
