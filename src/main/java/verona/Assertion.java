package verona;

/**
 * Assertions that {@link Steps#eventually(Assertion)} repeats until none fails.
 *
 * <pre>{@code
 * romeo.eventually(() -> assertThat(muc.getOccupantsCount()).isEqualTo(2));
 * }</pre>
 */
@FunctionalInterface
public interface Assertion {

    /**
     * Checks once; {@link Steps#eventually(Assertion)} calls it until it throws nothing.
     *
     * @throws Throwable if an assertion fails, or if code that it calls throws
     */
    void check() throws Throwable;
}
