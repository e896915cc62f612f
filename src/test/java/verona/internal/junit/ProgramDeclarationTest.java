package verona.internal.junit;

import static verona.internal.junit.DeclarationTest.refuses;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;

/**
 * Declarations of programs that can't be used: each error says where, what, and how to correct it.
 */
class ProgramDeclarationTest {

    @Test
    void aProgramOfAnUnsupportedType() {
        refuses("unsupported-program", ProgramTypeTestCases.class);
    }

    @XmppTest
    static class ProgramTypeTestCases {
        @Program XmppClient bot;

        @Test
        void test() {}
    }

    @Test
    void aProgramWithTheNameOfAClient() {
        refuses("program-of-a-clients-name", SameNameTestCases.class);
    }

    @XmppTest
    static class SameNameTestCases {
        @Client XmppClient romeo;

        @Program(name = "romeo")
        XmppProgram bot;

        @Test
        void test() {}
    }

    @Test
    void aParameterThatDeclaresAProgramASecondTimeOtherwise() {
        refuses("program-declared-twice", ProgramTwiceTestCases.class);
    }

    @XmppTest
    static class ProgramTwiceTestCases {
        @Program XmppProgram bot;

        @Test
        void test(@Program(component = true) XmppProgram bot) {}
    }

    @Test
    void aClientWithADomainOfItsOwn() {
        refuses("program-with-a-domain", DomainTestCases.class);
    }

    @XmppTest
    static class DomainTestCases {
        @Program(jid = "gateway.localhost")
        XmppProgram bot;

        @Test
        void test() {}
    }

    @Test
    void aProgramThatNothingDeclares() {
        refuses("undeclared-program", UndeclaredTestCases.class);
    }

    @XmppTest
    static class UndeclaredTestCases {
        XmppProgram bot;

        @Test
        void test() {}
    }
}
