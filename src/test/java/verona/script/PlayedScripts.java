package verona.script;

import java.util.List;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

/** The scripts that the real engine has played as dynamic tests. */
final class PlayedScripts {

    private PlayedScripts() {}

    private static List<TestDescriptor> played(EngineExecutionResults results) {
        return results.testEvents().started().stream().map(Event::getTestDescriptor).toList();
    }

    static List<String> names(EngineExecutionResults results) {
        return played(results).stream().map(TestDescriptor::getDisplayName).toList();
    }

    static List<TestSource> sources(EngineExecutionResults results) {
        return played(results).stream().map(test -> test.getSource().orElseThrow()).toList();
    }
}
