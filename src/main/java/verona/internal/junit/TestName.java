package verona.internal.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** What files about a test are called. */
final class TestName {

    private TestName() {}

    /** The method and, where it has several invocations, which of them: {@code greets.2}. */
    static String of(ExtensionContext test) {
        return test.getRequiredTestMethod().getName() + number(test);
    }

    /** Which of a method's invocations it is, {@code ""} for the only one. */
    private static String number(ExtensionContext test) {
        String id = test.getUniqueId();
        int invocation = id.lastIndexOf("-invocation:#");
        return invocation < 0 ? "" : "." + id.substring(invocation + 13).replaceAll("\\D.*", "");
    }
}
