package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.impl.JidCreate;
import verona.Client;
import verona.Component;
import verona.Room;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.embedded.EmbeddedServer;

/** What lacks an annotation says so, unless something else fills it in. */
class UndeclaredElementsTest {

    private static final String FIELD = " has no annotation, and so is null: annotate it with @";

    static void says(Class<?> cases, String message) {
        Throwable thrown = Engine.thrownBy(Engine.run(cases));
        assertThat(thrown)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageEndingWith(message)
                .hasMessageContaining(cases.getName());
    }

    @Test
    void aFieldOfEachKind() {
        says(ClientTestCases.class, FIELD + "Client");
        says(ComponentTestCases.class, FIELD + "Component");
        says(RoomTestCases.class, FIELD + "Room");
        says(StaticTestCases.class, FIELD + "Client");
        says(NestedTestCases.class, FIELD + "Client");
    }

    @XmppTest
    static class ClientTestCases {
        @Client XmppClient romeo;
        private XmppClient juliet;

        @Test
        void test() {}
    }

    @XmppTest
    static class ComponentTestCases {
        XmppComponent gateway;

        @RepeatedTest(1)
        void test() {}
    }

    @XmppTest
    static class RoomTestCases {
        XmppRoom orchard;

        @Test
        void test() {}
    }

    @XmppTest
    static class StaticTestCases {
        static XmppClient romeo;

        @Test
        void test() {}
    }

    @XmppTest
    static class NestedTestCases {
        XmppClient romeo;

        @Nested
        class Inner {
            @Test
            void test() {}
        }
    }

    @Test
    void aFieldForTheServer() {
        says(
                ServerTestCases.class,
                " is null, because the server is given to parameters only: declare it as a"
                        + " parameter of the test, of its constructor or of a lifecycle method");
    }

    @XmppTest
    static class ServerTestCases {
        EmbeddedServer server;

        @Test
        void test() {}
    }

    @Test
    void aFieldThatIsUsedBeforeTheTest() {
        says(UsedBeforeTestCases.class, FIELD + "Client");
        says(UsedBeforeAllTestCases.class, FIELD + "Client");
    }

    @XmppTest
    static class UsedBeforeTestCases {
        XmppClient romeo;

        @BeforeEach
        void connects() {
            romeo.connects();
        }

        @Test
        void test() {}
    }

    @XmppTest
    static class UsedBeforeAllTestCases {
        static XmppClient romeo;

        @BeforeAll
        static void connects() {
            romeo.connects();
        }

        @Test
        void test() {}
    }

    @Test
    void aFieldThatTheTestClassFillsInIsItsOwnBusiness() {
        Engine.allPass(2, Engine.run(OwnTestCases.class));
    }

    @XmppTest
    static class OwnTestCases {
        static XmppClient nurse;
        XmppClient romeo;
        final XmppClient juliet;

        OwnTestCases(@Client XmppClient juliet) {
            this.juliet = juliet;
        }

        @BeforeAll
        static void fillsItIn(@Client XmppClient nurse) {
            OwnTestCases.nurse = nurse;
        }

        @BeforeEach
        void fillsItIn(@Client XmppClient romeo, @Room XmppRoom orchard) {
            this.romeo = romeo;
        }

        @ParameterizedTest
        @MethodSource("rooms")
        void test(XmppRoom room) {
            romeo.sends(chat().to(juliet.fullJid()).body(room.toString()));
            juliet.receives(chat());
        }

        static Stream<XmppRoom> rooms() {
            return Stream.of("orchard@rooms.localhost", "tomb@rooms.localhost")
                    .map(jid -> new XmppRoom(JidCreate.entityBareFromOrThrowUnchecked(jid)));
        }
    }

    @Test
    void aClassThatIsNoXmppTest() {
        says(PlainFieldTestCases.class, "no @XmppTest: annotate the class with it");
        says(PlainStaticTestCases.class, "no @XmppTest: annotate the class with it");
        says(PlainParameterTestCases.class, "no @XmppTest: annotate the class with it");
        assertThat(Engine.failureOf(PlainRecordTestCases.class))
                .contains("no @XmppTest: annotate the class with it");
    }

    static class PlainFieldTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }

    static class PlainStaticTestCases {
        @Component static XmppComponent gateway;

        @Test
        void test() {}
    }

    static class PlainParameterTestCases {
        @Test
        void test(@Room XmppRoom orchard) {}
    }

    record PlainRecordTestCases(@Client XmppClient romeo) {
        @Test
        void test() {}
    }
}
