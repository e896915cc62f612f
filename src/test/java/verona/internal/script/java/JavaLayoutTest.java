package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.script.java.JavaExpression.factory;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where lines break: as google-java-format breaks them, which the build checks of the golden files.
 */
class JavaLayoutTest {

    private static final JavaExpression LONG =
            JavaExpression.of("\"a text that is a good deal longer than half a line of Java is\"");

    /** As it would stand in a method, without the method's indentation. */
    private static String statement(JavaExpression expression) {
        return String.join("\n", JavaLayout.statement(expression, 8)).indent(-8).stripTrailing();
    }

    @Test
    void leavesWhatFitsInOneLine() {
        assertThat(statement(JavaExpression.of("romeo").call("sends", factory("presence"))))
                .isEqualTo("romeo.sends(presence());");
    }

    @Test
    void countsTheSemicolon() {
        String name = "r".repeat(Layout.COLUMNS - 8 - ".sends();".length());
        assertThat(statement(JavaExpression.of(name).call("sends"))).doesNotContain("\n");
        assertThat(statement(JavaExpression.of(name + "r").call("sends")))
                .endsWith("r\n        .sends();");
    }

    @Test
    void breaksAfterTheParenthesisOfTheOnlyCall() {
        assertThat(statement(JavaExpression.of("romeo").call("sends", factory("chat", LONG, LONG))))
                .isEqualTo(
                        """
                                romeo.sends(
                                        chat(
                                                %s,
                                                %s));"""
                                .formatted(LONG.flat(), LONG.flat()));
    }

    @Test
    void breaksBeforeEachCallOfALongBeginning() {
        JavaExpression chain = factory("presence").call("to", LONG).call("with", LONG);
        assertThat(statement(chain))
                .isEqualTo(
                        """
                                presence()
                                        .to(%s)
                                        .with(%s);"""
                                .formatted(LONG.flat(), LONG.flat()));
    }

    @Test
    void breaksNotAfterAShortBeginning() {
        JavaExpression chain = factory("chat").call("to", LONG).call("body", LONG);
        assertThat(statement(chain))
                .isEqualTo(
                        """
                                chat().to(%s)
                                        .body(%s);"""
                                .formatted(LONG.flat(), LONG.flat()));
    }

    @Test
    void fillsLinesWithShortArguments() {
        JavaExpression[] arguments = new JavaExpression[30];
        Arrays.fill(arguments, JavaExpression.of("\"a\""));
        assertThat(JavaLayout.statement(factory("feature", arguments), 8))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
    }

    @Test
    void leavesALineToWhatLooksLikeAFormat() {
        JavaExpression format = JavaExpression.of("\"100%\"");
        assertThat(statement(factory("field", format, LONG, LONG)))
                .isEqualTo(
                        """
                                field(
                                        "100%%",
                                        %s,
                                        %s);"""
                                .formatted(LONG.flat(), LONG.flat()));
    }

    @Test
    void beginsATextBlockOnALineOfItsOwn() {
        JavaExpression block = JavaExpression.of(JavaText.block(List.of("<a>", "</a>")));
        assertThat(statement(JavaExpression.of("romeo").call("sends", block)))
                .isEqualTo(
                        """
                        romeo.sends(
                                \"""
                                <a>
                                </a>\""");""");
    }

    @Test
    void breaksAnAnnotationIntoItsValues() {
        List<String> values = List.of("jid = " + LONG.flat(), "connect = LATER");
        assertThat(String.join("\n", JavaLayout.annotation("Client", values, 4)))
                .isEqualTo("    @Client(jid = %s, connect = LATER)".formatted(LONG.flat()));
        assertThat(JavaLayout.annotation("Client", List.of("a = " + LONG.flat(), values.get(0)), 4))
                .containsExactly(
                        "    @Client(",
                        "            a = " + LONG.flat() + ",",
                        "            jid = " + LONG.flat() + ")");
    }
}
