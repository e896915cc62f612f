package verona.internal.junit;

import static verona.internal.junit.DeclarationTest.refuses;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.RemoteServer;
import verona.Server;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.ServerKind;

/**
 * Declarations of further servers that can't be used: each error says where, what, and how to
 * correct it.
 */
class ServerDeclarationTest {

    @Test
    void aServerOfAnUnsupportedType() {
        refuses("unsupported-server", ServerTypeTestCases.class);
    }

    @XmppTest
    static class ServerTypeTestCases {
        @Server XmppClient capulet;

        @Test
        void test() {}
    }

    @Test
    void aClientOfAServerThatIsNotThere() {
        refuses("unknown-server", UnknownServerTestCases.class);
    }

    @XmppTest
    static class UnknownServerTestCases {
        @Server RemoteServer capulet;

        @Client(server = "capulets")
        XmppClient juliet;

        @Test
        void test() {}
    }

    @Test
    void aServerWithTheNameOfAClient() {
        refuses("server-of-a-clients-name", SameNameTestCases.class);
    }

    @XmppTest
    static class SameNameTestCases {
        @Client XmppClient romeo;

        @Server(name = "romeo")
        RemoteServer capulet;

        @Test
        void test() {}
    }

    @Test
    void twoServersOfOneDomain() {
        refuses("servers-of-one-domain", OneDomainTestCases.class);
    }

    @XmppTest
    static class OneDomainTestCases {
        @Server("capulet.example")
        RemoteServer capulet;

        @Server("capulet.example")
        RemoteServer alsoCapulet;

        @Test
        void test() {}
    }

    @Test
    void aDomainThatIsNone() {
        refuses("server-without-a-domain", NoDomainTestCases.class);
    }

    @XmppTest
    static class NoDomainTestCases {
        @Server("juliet@capulet.example")
        RemoteServer capulet;

        @Test
        void test() {}
    }

    @Test
    void twoKinds() {
        refuses("server-of-two-kinds", TwoKindsTestCases.class);
    }

    @XmppTest
    static class TwoKindsTestCases {
        @Server(kind = ServerKind.PROSODY, kindName = "myserver")
        RemoteServer capulet;

        @Test
        void test() {}
    }

    @Test
    void aKindThatNobodyProvides() {
        refuses("server-of-an-unknown-kind", UnknownKindTestCases.class);
    }

    @XmppTest
    static class UnknownKindTestCases {
        @Server(kindName = "capulets")
        RemoteServer capulet;

        @Test
        void test() {}
    }

    @Test
    void aServerThatNothingDeclares() {
        refuses("undeclared-server", UndeclaredTestCases.class);
    }

    @XmppTest
    static class UndeclaredTestCases {
        RemoteServer capulet;

        @Test
        void test() {}
    }
}
