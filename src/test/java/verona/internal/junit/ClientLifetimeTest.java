package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.junit.InjectionTest.talk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;

/** How long a client lives: for a test, for a class, and however the test ends. */
class ClientLifetimeTest {

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
        void withADroppedConnection() {
            romeo.drops();
            throw new AssertionError("no");
        }
    }
}
