package verona;

/**
 * Assertions that {@link Steps#eventuallyAsserts(Assertion)} repeats until none fails.
 *
 * <pre>{@code
 * romeo.eventuallyAsserts(() -> assertThat(muc.getOccupantsCount()).isEqualTo(2));
 * }</pre>
 */
@FunctionalInterface
public interface Assertion {

    /**
     * Checks once; {@link Steps#eventuallyAsserts(Assertion)} calls it until it throws nothing.
     *
     * @throws Throwable if an assertion fails, or if code that it calls throws
     */
    void check() throws Throwable;
}
