package verona.internal.junit.deviation;

import org.opentest4j.TestAbortedException;

/** A test has failed as it is known to fail, so that the build does not. */
public final class KnownDeviation extends TestAbortedException {

    private static final long serialVersionUID = 1;

    /**
     * A failure that is known.
     *
     * @param deviation as the file has it
     * @param failure how the test has failed
     */
    public KnownDeviation(Deviation deviation, Throwable failure) {
        super("known " + deviation + "\n\n" + failure.getMessage(), failure);
    }
}
