package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import verona.stanza.Placeholders;

class CapturesTest {

    private final Captures captures = new Captures();

    private String filled(String xml) {
        return Placeholders.with(name -> name).withCaptures(captures::required).fill(xml);
    }

    @Test
    void fillsInEscapedValues() {
        captures.bind(Map.of("a", "<&'", "b", "$1\\"));
        assertThat(filled("<i a='{scansion:capture:a}'>{scansion:capture:b}</i>"))
                .isEqualTo("<i a='&lt;&amp;&apos;'>$1\\</i>");
    }

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(filled("<i a='{scansion:any}'/>")).isEqualTo("<i a='{scansion:any}'/>");
    }

    @Test
    void namesWhatIsNotCapturedYetAndWhatIs() {
        captures.bind(Map.of("sid", "1"));
        assertThatThrownBy(() -> filled("<i a='{scansion:capture:id}'/>"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing has been captured as 'id' yet; captured so far: sid");
    }

    @Test
    void saysThatNothingIsCapturedYet() {
        assertThatThrownBy(() -> filled("{scansion:capture:id}"))
                .hasMessage(
                        "nothing has been captured as 'id' yet;"
                                + " let a receives with {scansion:capture:…} come before");
    }

    @Test
    void bindsAllOrNothing() {
        captures.bind(Map.of("a", "1"));
        assertThat(captures.bind(Map.of("a", "2", "b", "1"))).isFalse();
        assertThat(captures.asMap()).isEqualTo(Map.of("a", "1"));
    }
}
