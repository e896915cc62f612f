package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.junit.UndeclaredElementsTest.says;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppRoom;
import verona.XmppTest;

/** A parameter that lacks an annotation says so. */
class UndeclaredParametersTest {

    private static final String PARAMETER = " has no annotation: annotate it with @";

    @Test
    void aParameterOfATest() {
        says(TestParameterTestCases.class, PARAMETER + "Client");
        says(RepeatedParameterTestCases.class, PARAMETER + "Component");
        says(ParameterizedParameterTestCases.class, PARAMETER + "Room");
        says(ConvertedParameterTestCases.class, PARAMETER + "Client");
    }

    @XmppTest
    static class TestParameterTestCases {
        @Test
        void test(@Client XmppClient romeo, XmppClient juliet) {}
    }

    @XmppTest
    static class RepeatedParameterTestCases {
        @RepeatedTest(1)
        void test(XmppComponent gateway) {}
    }

    @XmppTest
    static class ParameterizedParameterTestCases {
        @ParameterizedTest
        @ValueSource(ints = 1)
        void test(int number, XmppRoom room) {}
    }

    @XmppTest
    static class ConvertedParameterTestCases {
        @ParameterizedTest
        @CsvSource("1, 2")
        void test(int number, XmppClient romeo) {}
    }

    @Test
    void aParameterOfALifecycleMethod() {
        says(BeforeAllTestCases.class, PARAMETER + "Client");
        says(BeforeEachTestCases.class, PARAMETER + "Client");
        says(AfterEachTestCases.class, PARAMETER + "Client");
        says(AfterAllTestCases.class, PARAMETER + "Client");
    }

    @XmppTest
    static class BeforeAllTestCases {
        @BeforeAll
        static void before(XmppClient romeo) {}

        @Test
        void test() {}
    }

    @XmppTest
    static class BeforeEachTestCases {
        @BeforeEach
        void before(XmppClient romeo) {}

        @Test
        void test() {}
    }

    @XmppTest
    static class AfterEachTestCases {
        @AfterEach
        void after(XmppClient romeo) {}

        @Test
        void test() {}
    }

    @XmppTest
    static class AfterAllTestCases {
        @AfterAll
        static void after(XmppClient romeo) {}

        @Test
        void test() {}
    }

    @Test
    void aParameterOfAConstructor() {
        assertThat(Engine.failureOf(ConstructorTestCases.class)).contains(PARAMETER + "Client");
    }

    @XmppTest
    static class ConstructorTestCases {
        ConstructorTestCases(XmppClient romeo) {}

        @Test
        void test() {}
    }
}
