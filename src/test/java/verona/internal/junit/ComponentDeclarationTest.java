package verona.internal.junit;

import static verona.internal.junit.DeclarationTest.refuses;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Component;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppTest;

/**
 * Declarations of components that can't be used: each error says where, what, and how to correct
 * it.
 */
class ComponentDeclarationTest {

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
}
