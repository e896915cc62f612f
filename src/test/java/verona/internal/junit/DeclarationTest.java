package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import verona.Client;
import verona.Component;
import verona.Golden;
import verona.Room;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.embedded.EmbeddedServer;

/** Declarations that can't be used: each error says where, what, and how to correct it. */
class DeclarationTest {

    private static void refuses(String golden, Class<?> cases) {
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
    void aJidWithoutAPassword() {
        refuses("jid-without-password", JidTestCases.class);
    }

    @XmppTest
    static class JidTestCases {
        @Client(jid = "romeo@localhost")
        XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void aPasswordWithoutAJid() {
        refuses("password-without-jid", PasswordTestCases.class);
    }

    @XmppTest
    static class PasswordTestCases {
        @Client(password = "secret")
        XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void aJidWithAnAccountLabel() {
        refuses("jid-with-account", AccountTestCases.class);
    }

    @XmppTest
    static class AccountTestCases {
        @Test
        void test(
                @Client(jid = "romeo@localhost", password = "secret", account = "romeo")
                        XmppClient romeo) {}
    }

    @Test
    void aJidWithoutALocalpart() {
        refuses("jid-without-localpart", LocalpartTestCases.class);
    }

    @XmppTest
    static class LocalpartTestCases {
        @Client(jid = "localhost", password = "secret")
        XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void whatIsNoJid() {
        refuses("no-jid", NoJidTestCases.class);
    }

    @XmppTest
    static class NoJidTestCases {
        @Client(jid = "ro meo@localhost", password = "secret")
        XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void twoResources() {
        refuses("two-resources", ResourcesTestCases.class);
    }

    @XmppTest
    static class ResourcesTestCases {
        @Client(jid = "romeo@localhost/phone", password = "secret", resource = "desk")
        XmppClient romeo;

        @Test
        void test() {}
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
    void aFieldThatIsClientAndComponent() {
        refuses("client-and-component", ClientAndComponentTestCases.class);
    }

    @XmppTest
    static class ClientAndComponentTestCases {
        @Client @Component XmppComponent gateway;

        @Test
        void test() {}
    }

    @Test
    void aComponentOfAnUnsupportedType() {
        refuses("unsupported-component", ComponentTypeTestCases.class);
    }

    @XmppTest
    static class ComponentTypeTestCases {
        @Component XmppClient gateway;

        @Test
        void test() {}
    }

    @Test
    void aComponentWithTheNameOfAClient() {
        refuses("component-of-a-clients-name", SameNameTestCases.class);
    }

    @XmppTest
    static class SameNameTestCases {
        @Client XmppClient romeo;

        @Component(name = "romeo")
        XmppComponent gateway;

        @Test
        void test() {}
    }

    @Test
    void aComponentWithTheNameOfAnOuterClient() {
        refuses("component-of-an-outer-clients-name", OuterNameTestCases.class);
    }

    @XmppTest
    static class OuterNameTestCases {
        @Client XmppClient romeo;

        @Test
        void test(@Component XmppComponent romeo) {}
    }

    @Test
    void aParameterThatDeclaresAComponentASecondTimeOtherwise() {
        refuses("component-declared-twice", ComponentTwiceTestCases.class);
    }

    @XmppTest
    static class ComponentTwiceTestCases {
        @Component XmppComponent gateway;

        @Test
        void test(@Component(secret = "another") XmppComponent gateway) {}
    }

    @Test
    void aComponentWhoseJidIsMoreThanADomain() {
        refuses("component-with-localpart", ComponentJidTestCases.class);
    }

    @XmppTest
    static class ComponentJidTestCases {
        @Component(jid = "nurse@gateway.localhost")
        XmppComponent gateway;

        @Test
        void test() {}
    }

    @Test
    void aComponentWhoseJidIsNone() {
        refuses("component-no-jid", NoDomainTestCases.class);
    }

    @XmppTest
    static class NoDomainTestCases {
        @Component(jid = "gate way@")
        XmppComponent gateway;

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

    @Test
    void aTimeoutThatIsNone() {
        refuses("bad-timeout", TimeoutTestCases.class);
    }

    @XmppTest(timeout = "soon")
    static class TimeoutTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void aTimeoutSettingThatIsNone() {
        Throwable thrown =
                Engine.thrownBy(Engine.run(Map.of("verona.timeout", "-1s"), PlainTestCases.class));
        assertThat(thrown).isInstanceOf(ExtensionConfigurationException.class);
        Golden.check("declaration/bad-timeout-setting", String.valueOf(thrown.getMessage()));
    }

    @Test
    void aServerThatIsNone() {
        Throwable thrown =
                Engine.thrownBy(
                        Engine.run(Map.of("verona.server", "jabberd14"), PlainTestCases.class));
        Golden.check("declaration/bad-server", String.valueOf(thrown.getMessage()));
    }

    @Test
    void theEmbeddedServerOnAnotherServer() {
        Map<String, String> another =
                Map.of(
                        "verona.server", "external",
                        "verona.external.host", "127.0.0.1",
                        "verona.external.accounts", "romeo:secret");
        Throwable thrown = Engine.thrownBy(Engine.run(another, EmbeddedTestCases.class));
        assertThat(thrown).isInstanceOf(ParameterResolutionException.class);
        Golden.check("declaration/not-embedded", String.valueOf(thrown.getMessage()));
    }

    @XmppTest
    static class EmbeddedTestCases {
        @Test
        void test(EmbeddedServer server) {}
    }

    @XmppTest
    static class PlainTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }
}
