package verona.internal.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test that is played in several orders can know of itself. */
record PlayedTestInfo(ExtensionContext context) implements TestInfo {

    @Override
    public String getDisplayName() {
        return context.getDisplayName();
    }

    @Override
    public Set<String> getTags() {
        return context.getTags();
    }

    @Override
    public Optional<Class<?>> getTestClass() {
        return context.getTestClass();
    }

    @Override
    public Optional<Method> getTestMethod() {
        return context.getTestMethod();
    }
}
