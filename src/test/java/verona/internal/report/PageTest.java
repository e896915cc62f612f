package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's file, without a browser. */
class PageTest {

    private static final Pattern DATA =
            Pattern.compile(
                    "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    private static String page(String... jsonLines) {
        return Page.of("title", List.of(jsonLines), "fallback");
    }

    private static String data(String html) {
        Matcher data = DATA.matcher(html);
        assertThat(data.find()).isTrue();
        return data.group(1);
    }

    @Test
    void theLinesAreOneArray() {
        assertThat(data(page("{\"n\":1}", "{\"n\":2}"))).isEqualTo("[{\"n\":1},\n{\"n\":2}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>hurt()</script>", "<!-- <script>", "<img>"})
    void noLineCanEndTheDataOrBeginAComment(String text) {
        String html = page("{\"xml\":\"" + text + "\"}");
        assertThat(html).doesNotContain(text);
        assertThat(data(html)).doesNotContain("<").contains("\\u003c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]]>", "\\\"quoted\\\"", "'", "&amp;", "$1 \\\\1", "\\u2028", "😀"})
    void whatHarmsNothingStaysAsItIs(String text) {
        assertThat(data(page("{\"xml\":\"" + text + "\"}"))).contains(text);
    }

    @Test
    void halfACharacterIsWrittenSuchThatItCanBeEncoded() throws CharacterCodingException {
        String html = Page.of("\udc00 t", List.of("{\"xml\":\"a\ud800b\"}"), "\ud83d f");
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(html));
        assertThat(data(html)).contains("a\\ud800b");
        assertThat(html).contains("<title>\ufffd t</title>", "<pre>\ufffd f</pre>");
    }

    @Test
    void titleAndFallbackAreText() {
        String html = Page.of("</title><b>&'\"", List.of(), "</pre></noscript><b>\0\u0085");
        assertThat(html)
                .contains("<title>&lt;/title&gt;&lt;b&gt;&amp;&#39;&quot;</title>")
                .contains("<pre>&lt;/pre&gt;&lt;/noscript&gt;&lt;b&gt;\ufffd\ufffd</pre>");
    }

    @Test
    void whatLooksLikeAHoleIsNotFilled() {
        String html = Page.of("{{data}}", List.of("{\"xml\":\"{{script}} $1\"}"), "{{title}}");
        assertThat(html).contains("<title>{{data}}</title>", "<pre>{{title}}</pre>");
        assertThat(data(html)).contains("{{script}} $1");
    }

    @Test
    void noHoleIsLeft() {
        assertThat(page()).doesNotContain("{{", "}}");
    }

    @Test
    void styleAndScriptDoNotEndEarly() {
        assertThat(page().split("</script>", -1)).hasSize(3);
        assertThat(page().split("</style>", -1)).hasSize(2);
    }

    @Test
    void nothingIsFetched() {
        assertThat(page())
                .doesNotContain("http://", "https://", "src=", "url(", "@import", "innerHTML");
    }

    @Test
    void thePolicyForbidsEverythingButTheseScriptsAndStyles() {
        assertThat(page())
                .containsPattern(
                        "content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
                                + "style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}'\"");
    }
}
