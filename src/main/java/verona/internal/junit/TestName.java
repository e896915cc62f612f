package verona.internal.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** What files about a test are called. */
final class TestName {

    private TestName() {}

    /** The method and, where it has several invocations, which of them: {@code greets.2}. */
    static String of(ExtensionContext test) {
        return test.getRequiredTestMethod().getName() + number(test);
    }

    /** With its class, as lists of tests name it: {@code example.GreetingTest#greets[2]}. */
    static String withClass(ExtensionContext test) {
        String number = number(test);
        return test.getRequiredTestClass().getName()
                + "#"
                + test.getRequiredTestMethod().getName()
                + (number.isEmpty() ? "" : "[" + number.substring(1) + "]");
    }

    /** Which of a method's invocations it is, {@code ""} for the only one. */
    private static String number(ExtensionContext test) {
        String id = test.getUniqueId();
        int invocation = id.lastIndexOf("-invocation:#");
        return invocation < 0 ? "" : "." + id.substring(invocation + 13).replaceAll("\\D.*", "");
    }
}
