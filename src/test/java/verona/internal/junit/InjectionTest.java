package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.NEVER;
import static verona.Stanzas.chat;
import static verona.server.ServerKind.EMBEDDED;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Room;
import verona.XmppClient;
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
    void handsOutTheEmbeddedServerWhoseMethodsWaitForWhatClientsHaveSent() {
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
}
