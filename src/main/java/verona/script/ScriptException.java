package verona.script;

import java.util.List;
import java.util.stream.Collectors;

/** A script has syntax errors. The message lists all of them. */
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** An error with a line for each problem. */
    public ScriptException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All syntax errors, in the order of the script. */
    public List<Problem> problems() {
        return problems;
    }
}
