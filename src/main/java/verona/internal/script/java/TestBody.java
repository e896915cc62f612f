package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import verona.script.Step;
import verona.script.Step.Verb;

/**
 * The statements of a test method. What a client sends and the answers to it become one statement,
 * as far as each has a line of its own. An empty line stands where something new begins.
 */
final class TestBody {

    private final TestNames names;
    private final StepExpressions expressions;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> imports = new TreeSet<>();
    private @Nullable Step previous;
    private @Nullable JavaExpression statement;
    private boolean extensible;

    TestBody(TestNames names, boolean exact) {
        this.names = names;
        expressions = new StepExpressions(names.addresses(), exact);
    }

    /** Adds the statements for those steps, and the comments after them. */
    void add(List<Step> steps, List<String> ending) {
        steps.forEach(this::add);
        finish();
        List<String> last = Comments.lines(ending, StepExpressions.INDENT);
        if (!last.isEmpty()) {
            emptyLine();
            lines.addAll(last);
        }
    }

    List<String> lines() {
        return lines;
    }

    Set<String> imports() {
        return imports;
    }

    private void add(Step step) {
        if (!extend(step)) {
            finish();
            begin(step);
        }
        previous = step;
    }

    private void begin(Step step) {
        if (!step.comments().isEmpty() || isNew(step)) {
            emptyLine();
        }
        lines.addAll(Comments.lines(step.comments(), StepExpressions.INDENT));
        JavaExpression actor = JavaExpression.of(names.field(step.actor()));
        statement = expressions.of(step, actor);
        extensible = step.verb() == Verb.SENDS && hasOneLine(statement, StepExpressions.INDENT);
    }

    /** Whoever acts after something has arrived begins anew, or after another came or went. */
    private boolean isNew(Step step) {
        if (previous == null) {
            return false;
        }
        boolean other = !previous.actor().equals(step.actor());
        return isEntrance(previous) || isEntrance(step) && isAction(previous)
                ? other && previous.verb() != step.verb()
                : isAction(step) && !isAction(previous);
    }

    private static boolean isEntrance(Step step) {
        return step.verb() == Verb.CONNECTS || step.verb() == Verb.DISCONNECTS;
    }

    private static boolean isAction(Step step) {
        return step.verb() != Verb.RECEIVES && step.verb() != Verb.RECEIVES_NOTHING;
    }

    /** Says a step of what the same client has just said or received. */
    private boolean extend(Step step) {
        if (statement == null
                || !extensible
                || isAction(step)
                || !step.comments().isEmpty()
                || !step.actor().equals(previous.actor())) {
            return false;
        }
        JavaExpression alone = expressions.of(step, JavaExpression.of(""));
        if (!hasOneLine(alone, StepExpressions.INDENT + Layout.CONTINUATION)) {
            return false;
        }
        statement = expressions.of(step, statement);
        return true;
    }

    private static boolean hasOneLine(JavaExpression expression, int indent) {
        String flat = expression.flat();
        return flat.indexOf('\n') < 0 && indent + flat.length() < Layout.COLUMNS;
    }

    private void finish() {
        if (statement != null) {
            lines.addAll(JavaLayout.statement(statement, StepExpressions.INDENT));
            statement.addImports(imports);
            statement = null;
        }
    }

    private void emptyLine() {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }
}
