package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The index's file, without a browser. */
class IndexPageTest {

    @Test
    void holdsItsResultsAndTellsThemWithoutScriptsToo() {
        String html = IndexPage.of(List.of("{\"name\":\"</script>\"}"));
        assertThat(html).contains(">[{\"name\":\"\\u003c/script>\"}]</script>");
        assertThat(html).contains("<pre>{&quot;name&quot;:&quot;&lt;/script&gt;&quot;}</pre>");
    }

    @Test
    void nothingIsFetched() {
        assertThat(IndexPage.of(List.of()))
                .doesNotContain("http://", "https://", "src=", "url(", "@import", "innerHTML");
    }
}
