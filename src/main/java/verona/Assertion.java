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
     * Asserts.
     *
     * @throws Throwable if an assertion fails, or what it asks does
     */
    void check() throws Throwable;
}
