package verona.internal.junit;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.client.Scenario;
import verona.internal.script.record.Recording;
import verona.script.Script;

/**
 * What the clients of a test sent and received, as a script.
 *
 * @param script named by the class, the method and, where a method has several tests, which of them
 */
record TestRecording(Script script) {

    static TestRecording of(Scenario scenario, ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "." + TestName.of(test);
        return new TestRecording(Recording.of(scenario, name + ".scs", test.getDisplayName()));
    }

    void writeTo(Path folder) throws IOException {
        Recording.write(script, folder);
    }
}
