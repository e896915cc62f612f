package verona.internal.junit.servers;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestIdentifier;

/** A test or container of Jupiter's, inside the container of a server. */
final class TestOnServer extends AbstractTestDescriptor {

    private final TestIdentifier test;

    TestOnServer(UniqueId id, TestIdentifier test) {
        super(
                id,
                test.isTest()
                        ? test.getDisplayName() + " [" + server(id) + "]"
                        : test.getDisplayName(),
                test.getSource().orElse(null));
        this.test = test;
    }

    /** What Jupiter calls it. */
    TestIdentifier test() {
        return test;
    }

    private static String server(UniqueId id) {
        return id.getSegments().get(1).getValue();
    }

    private String server() {
        return server(getUniqueId());
    }

    @Override
    public String getLegacyReportingName() {
        String name = test.getLegacyReportingName();
        return test.isTest() ? name + "[" + server() + "]" : name;
    }

    @Override
    public Set<TestTag> getTags() {
        return test.getTags();
    }

    @Override
    public Type getType() {
        return test.getType();
    }

    /** A factory or a template has no tests before it is executed. */
    @Override
    public boolean mayRegisterTests() {
        return !isTest();
    }
}
