package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import verona.Client;
import verona.Golden;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;

/** Declarations that can't be used: each error says where, what, and how to correct it. */
class DeclarationTest {

    static void refuses(String golden, Class<?> cases) {
        Throwable thrown = Engine.thrownBy(Engine.run(cases));
        assertThat(thrown).isInstanceOf(ExtensionConfigurationException.class);
        Golden.check("declaration/" + golden, String.valueOf(thrown.getMessage()));
    }

    @Test
    void twoFieldsOfOneName() {
        refuses("two-fields-of-one-name", TwoFieldsTestCases.class);
    }

    @XmppTest
    static class TwoFieldsTestCases {
        @Client XmppClient romeo;

        @Client(name = "romeo")
        XmppClient other;

        @Test
        void test() {}
    }

    @Test
    void aFieldOfANestedClassWithTheNameOfAnOuterOne() {
        refuses("nested-field-of-one-name", NestedTestCases.class);
    }

    @XmppTest
    static class NestedTestCases {
        @Client XmppClient romeo;

        @Nested
        class Inner {
            @Client(name = "romeo")
            XmppClient other;

            @Test
            void test() {}
        }
    }

    @Test
    void twoParametersOfOneName() {
        refuses("two-parameters-of-one-name", TwoParametersTestCases.class);
    }

    @XmppTest
    static class TwoParametersTestCases {
        @Test
        void test(@Client XmppClient romeo, @Client(name = "romeo") XmppClient other) {}
    }

    @Test
    void aParameterThatDeclaresAClientASecondTimeOtherwise() {
        refuses("declared-twice", TwiceTestCases.class);
    }

    @XmppTest
    static class TwiceTestCases {
        @Client XmppClient romeo;

        @Test
        void test(@Client(resource = "phone") XmppClient romeo) {}
    }

    @Test
    void aFieldOfAnUnsupportedType() {
        refuses("unsupported-field", FieldTypeTestCases.class);
    }

    @XmppTest
    static class FieldTypeTestCases {
        @Client String romeo;

        @Test
        void test() {}
    }

    @Test
    void aParameterOfAnUnsupportedType() {
        refuses("unsupported-parameter", ParameterTypeTestCases.class);
    }

    @XmppTest
    static class ParameterTypeTestCases {
        @Test
        void test(@Room XmppClient orchard) {}
    }

    @Test
    void aFieldThatIsClientAndRoom() {
        refuses("client-and-room", BothTestCases.class);
    }

    @XmppTest
    static class BothTestCases {
        @Client @Room XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void aFinalField() {
        refuses("final-field", FinalTestCases.class);
    }

    @XmppTest
    static class FinalTestCases {
        @Room final XmppRoom orchard = null;

        @Test
        void test() {}
    }

    @Test
    void aConstantOfAnInterface() {
        refuses("constant", ConstantTestCases.class);
    }

    interface WithConstant {
        @Client XmppClient romeo = null;
    }

    @XmppTest
    static class ConstantTestCases implements WithConstant {
        @Test
        void test() {}
    }

    @Test
    void aComponentOfARecordThatItsConstructorDoesNotDeclare() {
        refuses("component-of-record", RecordTestCases.class);
    }

    @XmppTest
    record RecordTestCases(@Client XmppClient romeo) {
        RecordTestCases(XmppClient romeo) {
            this.romeo = romeo;
        }

        @Test
        void test() {}
    }

    @Test
    void anUnknownClientInAPlaceholder() {
        refuses("unknown-client", UnknownClientTestCases.class);
    }

    @XmppTest
    static class UnknownClientTestCases {
        @Client XmppClient romeo;
        @Room XmppRoom orchard;

        @Test
        void test() {
            romeo.sends("<message to=\"${Tybalt's JID}\"/>");
        }
    }

    @Test
    void anUnknownRoomInAPlaceholder() {
        refuses("unknown-room", UnknownRoomTestCases.class);
    }

    @XmppTest
    static class UnknownRoomTestCases {
        @Client XmppClient romeo;
        @Room XmppRoom orchard;

        @Test
        void test() {
            romeo.receives("<presence from='${garden}/Romeo'/>");
        }
    }
}
