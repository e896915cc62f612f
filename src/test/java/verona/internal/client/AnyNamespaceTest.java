package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyNamespaceTest {

    private static final String BODY = "*[local-name()='body']";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "body; N",
                "/message/body; /*[local-name()='message']/N",
                "//body[1]; //N[1]",
                "child::body; child::N",
                "body/@type; N/@type",
                "body | body; N | N",
                "body and body; N and N",
                "body*body; N*N",
                "body * body; N * N",
                "count(body); count(N)",
                "not(body); not(N)",
                "@a = body; @a = N",
                "*[body]; *[N]",
                "-body; -N",
                "body[. = 'body']; N[. = 'body']",
                "c:body/body; c:body/N"
            })
    void rewritesNamesOfElements(String expression, String expected) {
        assertThat(AnyNamespace.in(expression)).isEqualTo(expected.replace("N", BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@body",
                "attribute :: body",
                "namespace::body",
                "c:body",
                "c:*",
                "$body",
                "$c:body",
                "'body'",
                "\"it's body\"",
                "text()",
                "comment ()",
                "*",
                ".",
                "..",
                "1.5"
            })
    void leavesEverythingElse(String expression) {
        assertThat(AnyNamespace.in(expression)).isEqualTo(expression);
    }
}
