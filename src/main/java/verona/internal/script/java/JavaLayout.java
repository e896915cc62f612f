package verona.internal.script.java;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import verona.internal.script.java.JavaExpression.Call;
import verona.internal.script.java.JavaExpression.Name;
import verona.internal.script.java.JavaExpression.Sum;
import verona.internal.script.java.Layout.Fill;

/** Sets statements and annotations as google-java-format does, in its style AOSP. */
final class JavaLayout {

    /** A first argument like this is taken for a format, and stands alone. */
    private static final Pattern FORMAT = Pattern.compile("\".*(?:%|\\{[0-9]}).*\"");

    private static final int SHORT = 10;

    private final Layout layout = new Layout();

    private JavaLayout() {}

    /** The lines of the expression as a statement, indented by so many columns. */
    static List<String> statement(JavaExpression expression, int indent) {
        JavaLayout java = new JavaLayout();
        java.layout.open(0);
        java.write(expression);
        java.layout.text(";").close();
        return java.layout.lines(indent);
    }

    /** The lines of an annotation with those values, indented by so many columns. */
    static List<String> annotation(String name, List<String> values, int indent) {
        Layout layout = new Layout();
        layout.open(0).text("@" + name);
        if (!values.isEmpty()) {
            layout.open(Layout.CONTINUATION).text("(");
            layout.breakOr("", Fill.UNIFIED);
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    layout.text(",").breakOr(" ", Fill.UNIFIED);
                }
                layout.text(values.get(i));
            }
            layout.text(")").close();
        }
        layout.close();
        return layout.lines(indent);
    }

    private void write(JavaExpression expression) {
        if (expression instanceof Call call) {
            List<JavaExpression> chain = call.chain();
            if (chain.size() == 2 && chain.get(0) instanceof Name name) {
                callOfName(name, call);
            } else if (chain.get(0) instanceof Name name && name.isType()) {
                chainOfType(name, chain.subList(1, chain.size()));
            } else {
                chain(chain);
            }
        } else if (expression instanceof Sum sum) {
            sum(sum);
        } else {
            layout.text(expression.flat());
        }
    }

    private void sum(Sum sum) {
        layout.open(Layout.CONTINUATION).text(sum.pieces().get(0));
        for (String piece : sum.pieces().subList(1, sum.pieces().size())) {
            layout.breakOr(" ", Fill.UNIFIED);
            layout.text("+ ").text(piece);
        }
        layout.close();
    }

    /** The one call of a name stays in the name's line, as long as that is long enough. */
    private void callOfName(Name name, Call call) {
        layout.open(Layout.CONTINUATION).open(0).text(name.text());
        Layout.Break place = layout.breakOr("", Fill.INDEPENDENT);
        layout.text(".").text(call.name()).close();
        arguments(call, () -> place.isTaken() ? Layout.CONTINUATION : 0);
        layout.close();
    }

    /** The class and its factory stay together, each further call has a line of its own. */
    private void chainOfType(Name type, List<JavaExpression> calls) {
        layout.open(Layout.CONTINUATION).open(0).text(type.text());
        for (int i = 0; i < calls.size(); i++) {
            layout.breakOr("", i == 0 ? Fill.INDEPENDENT : Fill.UNIFIED);
            Call call = (Call) calls.get(i);
            layout.text(".").text(call.name());
            if (i == 0) {
                layout.close();
            }
            arguments(call, () -> Layout.CONTINUATION);
        }
        layout.close();
    }

    /** Each call has a line of its own, but for what follows a short beginning. */
    private void chain(List<JavaExpression> chain) {
        layout.open(Layout.CONTINUATION);
        int indent = chain.size() > 1 ? Layout.CONTINUATION : 0;
        int length = 0;
        for (JavaExpression part : chain) {
            if (length > Layout.CONTINUATION) {
                layout.breakOr("", Fill.UNIFIED);
            }
            if (length > 0) {
                layout.text(".");
                length++;
            }
            if (part instanceof Call call) {
                layout.text(call.name());
                arguments(call, () -> indent);
            } else {
                layout.text(part.flat());
            }
            length += part.flat().length();
        }
        layout.close();
    }

    private void arguments(Call call, IntSupplier indent) {
        layout.open(0).open(indent).text("(");
        if (!call.arguments().isEmpty()) {
            layout.breakOr("", Fill.UNIFIED);
            if (isFormat(call.arguments())) {
                layout.open(0);
                write(call.arguments().get(0));
                layout.text(",").breakOr(" ", Fill.UNIFIED);
                list(call.arguments().subList(1, call.arguments().size()));
                layout.close();
            } else {
                list(call.arguments());
            }
        }
        layout.text(")").close().close();
    }

    private void list(List<JavaExpression> arguments) {
        boolean allShort =
                arguments.stream().allMatch(argument -> argument.flat().length() < SHORT);
        layout.open(0);
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                layout.text(",").breakOr(" ", allShort ? Fill.INDEPENDENT : Fill.UNIFIED);
            }
            write(arguments.get(i));
        }
        layout.close();
    }

    private static boolean isFormat(List<JavaExpression> arguments) {
        return arguments.size() > 1 && FORMAT.matcher(arguments.get(0).flat()).matches();
    }
}
