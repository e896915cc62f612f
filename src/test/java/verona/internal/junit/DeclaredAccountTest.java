package verona.internal.junit;

import static verona.internal.junit.DeclarationTest.refuses;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Accounts of clients that can't be used: each error says where, what, and how to correct it. */
class DeclaredAccountTest {

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
}
