package verona.script;

import java.util.List;
import java.util.stream.Collectors;

/** A script that can't be understood; the message holds all its problems. */
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** With a line for each problem. */
    public ScriptException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }
}
