package verona.internal.time;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How many times as long all timeouts are: for machines that are slower than usual.
 *
 * @param factor from 0.01 to 1000
 */
public record TimeoutScale(BigDecimal factor) {

    /** The setting that says it. */
    public static final String SETTING = "verona.timeout.scale";

    /** How a value of the setting is written. */
    public static final String FORM = "write a factor such as 2 or 0.5, from 0.01 to 1000";

    /** Timeouts as they are. */
    public static final TimeoutScale NONE = new TimeoutScale(BigDecimal.ONE);

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal(1000);

    /**
     * Reads a factor.
     *
     * @throws IllegalArgumentException if it is none, or one that is out of range
     */
    public static TimeoutScale parse(String text) {
        BigDecimal factor = new BigDecimal(text.strip());
        if (factor.compareTo(LEAST) < 0 || factor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(text + " is out of range");
        }
        return new TimeoutScale(factor);
    }

    /** Whether timeouts stay as they are. */
    public boolean isNone() {
        return factor.compareTo(BigDecimal.ONE) == 0;
    }

    /** That many times as long, but never so short that it is nothing. */
    public Duration of(Duration timeout) {
        if (isNone() || timeout.isZero()) {
            return timeout;
        }
        BigDecimal nanos = new BigDecimal(timeout.toSeconds()).movePointRight(9);
        long scaled = nanos.add(BigDecimal.valueOf(timeout.getNano())).multiply(factor).longValue();
        return Duration.ofNanos(Math.max(1, scaled));
    }

    @Override
    public String toString() {
        return factor.stripTrailingZeros().toPlainString();
    }
}
