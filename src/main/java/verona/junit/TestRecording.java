package verona.junit;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.client.Scenario;
import verona.script.Recording;
import verona.script.Script;

/**
 * What the clients of a test sent and received, as a script.
 *
 * @param script named by the class, the method and, where a method has several tests, which of them
 */
record TestRecording(Script script) {

    static TestRecording of(Scenario scenario, ExtensionContext test) {
        String name =
                test.getRequiredTestClass().getSimpleName()
                        + "."
                        + test.getRequiredTestMethod().getName()
                        + number(test);
        return new TestRecording(Recording.of(scenario, name + ".scs", test.getDisplayName()));
    }

    /** Which of a method's invocations it is, {@code ""} for the only one. */
    private static String number(ExtensionContext test) {
        String id = test.getUniqueId();
        int invocation = id.lastIndexOf("-invocation:#");
        return invocation < 0 ? "" : "." + id.substring(invocation + 13).replaceAll("\\D.*", "");
    }

    void writeTo(Path folder) throws IOException {
        Recording.write(script, folder);
    }
}
