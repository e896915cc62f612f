package verona.internal.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets names of elements without a prefix stand for elements of every namespace. In XPath 1.0 they
 * stand for those of no namespace, which no stanza has. {@code x/item/@role} becomes {@code
 * *[local-name()='x']/*[local-name()='item']/@role}: a predicate that comes first leaves the
 * meaning of those after it, such as {@code [1]}, as it is.
 *
 * <p>The tokens are those of XPath 1.0 §3.7, with its rules for what a name is.
 */
final class AnyNamespace {

    private static final String NAME = "[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{M}\\p{Nd}\\u00B7._-]*";

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<space>\\s+)"
                            + "|(?<literal>\"[^\"]*\"|'[^']*')"
                            + "|(?<number>[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"
                            + "|(?<variable>\\$"
                            + NAME
                            + "(?::"
                            + NAME
                            + ")?)"
                            + "|(?<prefixed>"
                            + NAME
                            + ":(?!:)(?:\\*|"
                            + NAME
                            + "))"
                            + "|(?<name>"
                            + NAME
                            + ")"
                            + "|(?<open>::|@|\\(|\\[|,)"
                            + "|(?<operator>//|/|\\||\\+|-|!=|<=|>=|=|<|>)"
                            + "|(?<star>\\*)"
                            + "|(?<other>.)",
                    Pattern.DOTALL);

    private static final Pattern AXIS_FOLLOWS = Pattern.compile("\\s*::.*", Pattern.DOTALL);
    private static final Pattern CALL_FOLLOWS = Pattern.compile("\\s*\\(.*", Pattern.DOTALL);

    /** What a token means for those after it. */
    private enum Kind {
        /** After it, {@code *} and names are no operators: it is one itself, or opens something. */
        OPENS,
        /** The same, and a name is that of an attribute or of a namespace. */
        OPENS_ATTRIBUTE,
        /** {@code attribute} or {@code namespace} before {@code ::}. */
        ATTRIBUTE_AXIS,
        /** Anything else. */
        ENDS
    }

    private final StringBuilder rewritten = new StringBuilder();
    private final String expression;
    private Kind before = Kind.OPENS;

    private AnyNamespace(String expression) {
        this.expression = expression;
    }

    /** The expression with that meaning of names; one that is not valid stays so. */
    static String in(String expression) {
        return new AnyNamespace(expression).rewrite();
    }

    private String rewrite() {
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            String text = token.group();
            if (token.group("space") != null) {
                rewritten.append(text);
            } else if (token.group("name") != null) {
                before = name(text, expression.substring(token.end()));
            } else {
                rewritten.append(text);
                before = kind(token, text);
            }
        }
        return rewritten.toString();
    }

    private Kind name(String name, String rest) {
        boolean isOperator = before == Kind.ENDS;
        boolean isAxis = AXIS_FOLLOWS.matcher(rest).matches();
        boolean isCall = CALL_FOLLOWS.matcher(rest).matches();
        if (isOperator || isAxis || isCall || before == Kind.OPENS_ATTRIBUTE) {
            rewritten.append(name);
        } else {
            rewritten.append("*[local-name()='").append(name).append("']");
        }
        if (isOperator) {
            return Kind.OPENS;
        }
        boolean isOfAttributes = name.equals("attribute") || name.equals("namespace");
        return isAxis && isOfAttributes ? Kind.ATTRIBUTE_AXIS : Kind.ENDS;
    }

    private Kind kind(Matcher token, String text) {
        if (token.group("open") != null) {
            boolean attribute =
                    text.equals("@") || text.equals("::") && before == Kind.ATTRIBUTE_AXIS;
            return attribute ? Kind.OPENS_ATTRIBUTE : Kind.OPENS;
        }
        boolean operator =
                token.group("operator") != null
                        || token.group("star") != null && before == Kind.ENDS;
        return operator ? Kind.OPENS : Kind.ENDS;
    }
}
