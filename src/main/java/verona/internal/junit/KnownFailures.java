package verona.internal.junit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;
import verona.internal.junit.deviation.Deviation;
import verona.internal.junit.deviation.Deviations;
import verona.internal.junit.deviation.KnownDeviation;

/** Failures by which servers are known to deviate: they fail no build, until they are gone. */
final class KnownFailures {

    private KnownFailures() {}

    /**
     * A test has failed, unless it has found that it can't be run.
     *
     * @throws KnownDeviation if that is known
     */
    static void abortIfKnown(ExtensionContext context, Throwable failure) {
        Deviation deviation = failure instanceof TestAbortedException ? null : find(context);
        if (deviation != null) {
            throw new KnownDeviation(deviation, failure);
        }
    }

    /**
     * A test has passed.
     *
     * @throws AssertionError if it is known to fail
     */
    static void checkPassed(ExtensionContext context) {
        Deviation deviation = find(context);
        if (deviation != null) {
            throw new AssertionError(
                    "the test passes, and "
                            + deviation.place()
                            + " says that it is known to fail: remove what it says of it there");
        }
    }

    private static @Nullable Deviation find(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return null;
        }
        Settings settings = Settings.of(context);
        Deviations all =
                context.getRoot()
                        .getStore(Stores.NAMESPACE)
                        .getOrComputeIfAbsent(
                                "deviations", key -> read(settings), Deviations.class);
        return all.find(
                TestName.withClass(context),
                settings.server().name(),
                () -> Features.of(context, settings).version());
    }

    private static Deviations read(Settings settings) {
        String file = settings.lookup(Deviations.SETTING);
        try {
            return Deviations.of(file == null ? null : Path.of(file));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
        }
    }
}
