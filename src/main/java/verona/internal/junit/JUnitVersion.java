package verona.internal.junit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The JUnit that runs the tests. One that is too old runs them as well, and loses reports and
 * clients of constructors: hence the look at what it can do.
 */
final class JUnitVersion {

    private JUnitVersion() {}

    /**
     * Looks whether JUnit is new enough.
     *
     * @throws ExtensionConfigurationException if it is not
     */
    static void check(ExtensionContext context) {
        if (!publishes(context)) {
            throw new ExtensionConfigurationException(
                    "Verona needs JUnit 5.12 or newer, and the tests run on JUnit "
                            + of(context.getClass())
                            + ": set the version of org.junit:junit-bom (junit-jupiter.version with"
                            + " Spring Boot) to 5.12.2 or newer");
        }
    }

    private static boolean publishes(ExtensionContext context) {
        for (Method method : context.getClass().getMethods()) {
            if (method.getName().equals("publishDirectory")
                    && !Modifier.isAbstract(method.getModifiers())) {
                return true;
            }
        }
        return false;
    }

    private static String of(Class<?> engine) {
        String version = engine.getPackage().getImplementationVersion();
        return version == null ? "of an older version" : version;
    }
}
