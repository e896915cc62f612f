package verona.internal.transcript;

/**
 * How a program under test stood when a step failed.
 *
 * @param name what the scenario calls it
 * @param text the predicate of a sentence about it: {@code is logged in as bot@localhost/1}
 * @param hint what it may have to do to log in; {@code ""} for nothing
 */
public record ProgramState(String name, String text, String hint) {}
