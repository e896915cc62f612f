package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What an expression selects in a document without namespaces, it selects where all is in one: the
 * JDK's XPath says what that is.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 400)
class AnyNamespaceProperties {

    /** Names that are operators, functions, axes and node types elsewhere are names, too. */
    private static final List<String> NAMES =
            List.of("a", "b", "div", "and", "text", "count", "child", "attribute", "a-b.c");

    private static final String BODY =
            " a='1' div='2' text='3'><a b='x'><b>1</b><div and='y'>2<text/></div><and>3</and></a>"
                    + "<count a='5'>4<child>5<a>6</a></child><a-b.c/></count>"
                    + "<text><b a='1'>1</b><b>2</b></text><attribute div='z'>7</attribute></a>";

    private final Document without = document("<a" + BODY);
    private final Document with = document("<a xmlns='urn:example:one'" + BODY);

    private static Document document(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> path = path(2);
        Arbitrary<String> operand =
                Arbitraries.oneOf(
                        path,
                        Arbitraries.of("1", ".5", "'a/b'", "\"@a\""),
                        path.map(each -> "count( " + each + ")"),
                        path.map(each -> "string(" + each + ")"));
        Arbitrary<String> operator =
                Arbitraries.of(
                        "=", " != ", " and ", " or ", " div ", " mod ", " * ", "+", " - ", "<");
        return Arbitraries.oneOf(
                path,
                Combinators.combine(operand, operator, operand).as((a, op, b) -> a + op + b),
                Combinators.combine(path, path).as((a, b) -> a + "|" + b));
    }

    private Arbitrary<String> path(int depth) {
        Arbitrary<String> start = Arbitraries.of("", "/", "//", ".//", "../", "(//a)/");
        Arbitrary<String> between = Arbitraries.of("/", "//", " / ");
        return Combinators.combine(start, step(depth), between, step(depth))
                .as((first, a, slash, b) -> first + a + slash + b);
    }

    private Arbitrary<String> step(int depth) {
        Arbitrary<String> axis =
                Arbitraries.of(
                        "",
                        "",
                        "",
                        "@",
                        "child::",
                        "descendant :: ",
                        "self::",
                        "ancestor::",
                        "attribute::",
                        "following-sibling:: ",
                        "parent::");
        Arbitrary<String> test =
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.of(NAMES)),
                        Tuple.of(1, Arbitraries.of("*", "node()", "text ()")));
        Arbitrary<String> named = Combinators.combine(axis, test).as((a, name) -> a + name);
        return Combinators.combine(named, predicate(depth)).as((step, rest) -> step + rest);
    }

    private Arbitrary<String> predicate(int depth) {
        Arbitrary<String> none = Arbitraries.of("", "", "[1]", "[last()]", "[position() < 3]");
        return depth == 0
                ? none
                : Arbitraries.oneOf(
                        none, Arbitraries.lazy(() -> path(0)).map(it -> "[" + it + "]"));
    }

    @Property
    void namesStandForElementsOfEveryNamespace(@ForAll("expressions") String expression) {
        List<String> expected = evaluate(expression, without);
        Statistics.label("valid and selects something")
                .collect(expected != null && !expected.isEmpty());
        if (expected != null) {
            assertThat(evaluate(AnyNamespace.in(expression), without))
                    .as(AnyNamespace.in(expression))
                    .isEqualTo(expected);
            assertThat(evaluate(AnyNamespace.in(expression), with)).isEqualTo(expected);
        }
    }

    /** The values, with the paths of nodes; null if the expression is not valid. */
    private static @Nullable List<String> evaluate(String expression, Document document) {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        Node context = document.getDocumentElement();
        try {
            XPathEvaluationResult<?> result = xpath.evaluateExpression(expression, context);
            List<String> values = new ArrayList<>();
            if (result.value() instanceof XPathNodes nodes) {
                nodes.forEach(node -> values.add(place(node)));
            } else {
                values.add(String.valueOf(result.value()));
            }
            return values;
        } catch (XPathExpressionException e) {
            return null;
        }
    }

    private static String place(Node node) {
        int before = 0;
        for (Node each = node.getPreviousSibling();
                each != null;
                each = each.getPreviousSibling()) {
            before++;
        }
        Node parent = node.getParentNode();
        return (parent == null ? "" : place(parent)) + "/" + before + node.getNodeName();
    }
}
