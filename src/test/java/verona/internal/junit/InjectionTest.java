package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Client.Connect.NEVER;
import static verona.Stanzas.chat;
import static verona.server.ServerKind.EMBEDDED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Component;
import verona.Room;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** What is filled in, when, and for how long. */
class InjectionTest {

    static void talk(XmppClient from, XmppClient to) {
        from.sends(chat().to(to.fullJid()).body("Hello"));
        to.receives(chat().from(from.fullJid()).body("Hello"));
    }

    @Test
    void fillsFieldsWithConnectedClientsOfFreshAccountsAndWithFreshRooms() {
        FieldTestCases.jids.clear();
        Engine.allPass(2, Engine.run(FieldTestCases.class));
        assertThat(FieldTestCases.jids).hasSize(6);
    }

    @XmppTest
    static class FieldTestCases {
        static final Set<String> jids = new HashSet<>();

        @Client private XmppClient romeo;
        @Client XmppClient juliet;
        @Room XmppRoom orchard;

        @Test
        void one() {
            talk(romeo, juliet);
            note();
        }

        @Test
        void another() {
            talk(juliet, romeo);
            note();
        }

        private void note() {
            assertThat(romeo.name()).isEqualTo("romeo");
            assertThat(romeo.bareJid().toString()).startsWith("romeo-");
            jids.addAll(
                    List.of(
                            romeo.bareJid().toString(),
                            juliet.bareJid().toString(),
                            orchard.toString()));
        }
    }

    @Test
    void fillsParametersOfConstructorsLifecycleAndTestMethods() {
        Engine.allPass(1, Engine.run(ParameterTestCases.class));
    }

    @XmppTest
    static class ParameterTestCases {
        private static XmppClient ofTheClass;
        private final XmppClient romeo;
        private XmppClient juliet;

        ParameterTestCases(@Client XmppClient romeo) {
            this.romeo = romeo;
        }

        @BeforeAll
        static void beforeAll(@Client XmppClient prince) {
            assertThat(prince.isConnected()).isTrue();
            ofTheClass = prince;
        }

        @BeforeEach
        void before(@Client XmppClient juliet, @Client(name = "nurse") XmppClient her) {
            this.juliet = juliet;
            assertThat(her.name()).isEqualTo("nurse");
        }

        @Test
        void talks(@Client XmppClient romeo, @Client XmppClient juliet, XmppServer server) {
            assertThat(romeo).isSameAs(this.romeo);
            assertThat(juliet).isSameAs(this.juliet);
            assertThat(romeo.bareJid().getDomain().toString()).isEqualTo(server.domain());
            talk(romeo, juliet);
            talk(ofTheClass, juliet);
        }

        @AfterEach
        void after(@Client XmppClient prince) {
            assertThat(prince).isSameAs(ofTheClass);
        }
    }

    @Test
    void handsOutTheEmbeddedServerWhoseWordsWaitForWhatClientsHaveSent() {
        Engine.allPass(20, Engine.run(EmbeddedTestCases.class));
    }

    @XmppTest(server = EMBEDDED)
    static class EmbeddedTestCases {
        @Client XmppClient romeo;

        @Client(connect = NEVER)
        XmppClient juliet;

        @RepeatedTest(20)
        void saysWhatHasBeenSent(EmbeddedServer server) {
            romeo.sends(chat().to(juliet.bareJid()).body("Hello"));
            assertThat(server.account(juliet.bareJid()).offlineMessages()).hasSize(1);
        }
    }

    @Test
    void showsClientsOfOuterClassesToNestedOnes() {
        Engine.allPass(3, Engine.run(OuterTestCases.class));
    }

    @XmppTest
    static class OuterTestCases {
        @Client XmppClient romeo;

        @Test
        void alone() {
            assertThat(romeo.isConnected()).isTrue();
        }

        @Nested
        class Inner {
            @Client XmppClient juliet;

            @Test
            void withOuter() {
                talk(romeo, juliet);
                romeo.receivesNothing("<message from=\"${Juliet's full JID}\"/>");
            }

            @Nested
            class Innermost {
                @Test
                void withBoth(@Client XmppClient mercutio) {
                    talk(romeo, mercutio);
                    talk(juliet, mercutio);
                }
            }
        }
    }

    @Test
    void fillsSharedInstancesAnewForEachTest() {
        SharedTestCases.seen.clear();
        Engine.allPass(2, Engine.run(SharedTestCases.class));
        assertThat(SharedTestCases.seen).hasSize(2);
    }

    @XmppTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedTestCases {
        static final Set<XmppClient> seen = new HashSet<>();
        private final XmppClient ofTheInstance;
        @Client XmppClient romeo;

        SharedTestCases(@Client XmppClient prince) {
            ofTheInstance = prince;
        }

        @BeforeAll
        void beforeAll(@Client XmppClient prince) {
            assertThat(prince).isSameAs(ofTheInstance);
        }

        @Test
        void one() {
            talk(romeo, ofTheInstance);
            seen.add(romeo);
        }

        @Test
        void another() {
            talk(ofTheInstance, romeo);
            seen.add(romeo);
        }
    }

    @Test
    void fillsFieldsOfSuperclasses() {
        Engine.allPass(1, Engine.run(SubTestCases.class));
    }

    @XmppTest
    abstract static class SuperTestCases {
        @Client XmppClient romeo;
    }

    static class SubTestCases extends SuperTestCases {
        @Client XmppClient juliet;

        @Test
        void talks() {
            talk(romeo, juliet);
        }
    }

    @Test
    void servesRepeatedAndParameterizedTests() {
        ManyTestCases.jids.clear();
        Engine.allPass(5, Engine.run(ManyTestCases.class));
        assertThat(ManyTestCases.jids).hasSize(5);
    }

    @XmppTest
    static class ManyTestCases {
        static final Set<String> jids = new HashSet<>();
        @Client XmppClient romeo;

        @RepeatedTest(3)
        void again(@Client XmppClient juliet) {
            talk(romeo, juliet);
            jids.add(romeo.fullJid().toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Hello", "Good morrow"})
        void says(String text, @Client XmppClient juliet) {
            romeo.sends(chat().to(juliet.fullJid()).body(text));
            juliet.receives(chat().body(text));
            jids.add(romeo.fullJid().toString());
        }
    }

    @Test
    void keepsClientsOfStaticFieldsForTheClass() {
        StaticTestCases.seen.clear();
        Engine.allPass(2, Engine.run(StaticTestCases.class));
        assertThat(StaticTestCases.seen).hasSize(1);
        assertThat(StaticTestCases.romeo.isConnected()).isFalse();
    }

    @XmppTest
    static class StaticTestCases {
        static final Set<XmppClient> seen = new HashSet<>();
        @Client static XmppClient romeo;
        @Room static XmppRoom orchard;

        @Test
        void one(@Client XmppClient juliet, @Room XmppRoom orchard) {
            assertThat(orchard).isSameAs(StaticTestCases.orchard);
            talk(romeo, juliet);
            seen.add(romeo);
        }

        @Test
        void another(@Client XmppClient juliet) {
            talk(juliet, romeo);
            seen.add(romeo);
        }
    }

    @Test
    void connectsLaterOrNever() {
        Engine.allPass(1, Engine.run(WhenTestCases.class));
    }

    @XmppTest
    static class WhenTestCases {
        @Client(connect = LATER)
        XmppClient juliet;

        @Client(connect = NEVER)
        XmppClient rosaline;

        @Test
        void waitsForTheScenario() {
            assertThat(juliet.isConnected()).isFalse();
            assertThatThrownBy(juliet::fullJid)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("juliet.connects()");
            assertThat(juliet.connects().isConnected()).isTrue();
            assertThatThrownBy(juliet::connects).hasMessageContaining("connected already");
            assertThatThrownBy(rosaline::connects)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("connect = LATER");
        }
    }

    @Test
    void connectsSeveralResourcesOfOneAccount() {
        Engine.allPass(1, Engine.run(ResourceTestCases.class));
    }

    @XmppTest
    static class ResourceTestCases {
        @Client(resource = "balcony")
        XmppClient juliet;

        @Client(name = "Juliet's phone", account = "juliet", resource = "phone")
        XmppClient phone;

        @Test
        void bindsWhatIsAskedFor() {
            assertThat(phone.bareJid().equals(juliet.bareJid())).isTrue();
            assertThat(juliet.fullJid().getResourcepart().toString()).isEqualTo("balcony");
            juliet.sends("<message to=\"${Juliet's phone's full JID}\"><body>Hi</body></message>");
            phone.receives("<message from=\"${Juliet's full JID}\"><body>Hi</body></message>");
        }
    }

    @Test
    void logsInToGivenAccounts() {
        Engine.allPass(2, Engine.run(GivenTestCases.class));
    }

    @XmppTest
    static class GivenTestCases {
        @Client(jid = "given@localhost/here", password = "secret", connect = LATER)
        XmppClient given;

        @RepeatedTest(2)
        void thatAreMadeOnce() {
            assertThat(given.connects().fullJid().toString()).isEqualTo("given@localhost/here");
        }
    }

    @Test
    void fillsFieldsAndParametersWithConnectedComponents() {
        ComponentTestCases.seen.clear();
        Engine.allPass(3, Engine.run(ComponentTestCases.class));
        assertThat(ComponentTestCases.seen).hasSize(4);
        assertThat(ComponentTestCases.bridge.isConnected()).isFalse();
    }

    @XmppTest
    static class ComponentTestCases {
        static final Set<String> seen = new HashSet<>();
        @Component static XmppComponent bridge;
        @Client XmppClient romeo;
        @Component private XmppComponent my_gateway;

        @BeforeEach
        void before(@Component XmppComponent my_gateway) {
            assertThat(my_gateway).isSameAs(this.my_gateway);
            seen.add(my_gateway.jid().toString());
            seen.add(bridge.jid().toString());
        }

        @RepeatedTest(2)
        void again(@Component XmppComponent bridge) {
            assertThat(bridge).isSameAs(ComponentTestCases.bridge);
            assertThat(my_gateway.jid().toString()).matches("my-gateway-\\w+\\.localhost");
            hears(my_gateway, romeo);
            hears(bridge, romeo);
        }

        @Nested
        class Inner {
            @Test
            void knowsThoseAround(@Component(name = "Irc") XmppComponent other) {
                hears(my_gateway, romeo);
                romeo.sends("<message to=\"${irc's JID}\"/>");
                other.receives("<message from=\"${Romeo's full JID}\"/>");
            }
        }

        private static void hears(XmppComponent component, XmppClient client) {
            client.sends(chat().to(component.jid()).body("Hello"));
            component.receives(chat().from(client.fullJid()).body("Hello"));
        }
    }

    @Test
    void givesTheDomainOfAComponentBackAfterTheTest() {
        Engine.allPass(2, Engine.run(GivenDomainTestCases.class));
    }

    @XmppTest
    static class GivenDomainTestCases {
        @Component(jid = "irc.localhost", secret = "of-one", connect = LATER)
        XmppComponent irc;

        @RepeatedTest(2)
        void again(XmppServer server) {
            assertThat(irc.isConnected()).isFalse();
            assertThat(irc.connects().jid().toString()).isEqualTo("irc.localhost");
            assertThatThrownBy(() -> server.addComponent("irc.localhost", "of-another"))
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void servesClassesAndMethodsThatRunConcurrently() {
        ConcurrentTestCases.jids.clear();
        Map<String, String> settings =
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");
        Engine.allPass(
                26, Engine.run(settings, ConcurrentTestCases.class, AlsoConcurrentTestCases.class));
        assertThat(ConcurrentTestCases.jids).hasSize(26);
    }

    @XmppTest
    static class ConcurrentTestCases {
        static final Set<String> jids = ConcurrentHashMap.newKeySet();
        @Client XmppClient romeo;

        @RepeatedTest(12)
        void one(@Client XmppClient juliet) {
            talk(romeo, juliet);
            jids.add(romeo.fullJid().toString());
        }

        @Test
        void another(@Client XmppClient juliet) {
            talk(romeo, juliet);
            jids.add(romeo.fullJid().toString());
        }
    }

    static class AlsoConcurrentTestCases extends ConcurrentTestCases {}

    @Test
    void refusesToShareAFieldAmongTestsThatRunConcurrently() {
        assertThat(
                        Engine.failureOf(
                                Engine.run(
                                        Map.of("junit.jupiter.execution.parallel.enabled", "true"),
                                        SharedConcurrentTestCases.class)))
                .contains("romeo", "concurrently", "PER_METHOD");
    }

    @XmppTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class SharedConcurrentTestCases {
        @Client XmppClient romeo;

        @Test
        void one() {}
    }

    @Test
    void closesClientsHoweverATestEnds() {
        EndingTestCases.clients.clear();
        Engine.run(EndingTestCases.class).testEvents().assertStatistics(count -> count.failed(3));
        assertThat(EndingTestCases.clients)
                .hasSize(3)
                .allSatisfy(client -> assertThat(client.isConnected()).isFalse());
    }

    @XmppTest
    static class EndingTestCases {
        static final List<XmppClient> clients = new ArrayList<>();
        @Client XmppClient romeo;

        @BeforeEach
        void before(org.junit.jupiter.api.TestInfo info) {
            clients.add(romeo);
            if (info.getDisplayName().startsWith("before")) {
                throw new IllegalStateException("before");
            }
        }

        @Test
        void beforeItBegins() {}

        @Test
        void inTheMiddle() {
            throw new AssertionError("no");
        }

        @Test
        void withALineCut() {
            romeo.drops();
            throw new AssertionError("no");
        }
    }
}
