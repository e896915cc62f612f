package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.message;
import static verona.internal.match.Matches.assertDiffers;
import static verona.internal.match.Matches.assertMatches;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Placeholders;
import verona.stanza.Xml;

/** What docs/matching.md decides where neither Scansion nor a specification does. */
class MatchingDecisionsTest {

    @Test
    void strictMixedContentIsItsTextAndItsChildren() {
        String expected = "<message><p xmlns='urn:p'>be <em/> not <b/></p></message>";
        assertMatches(expected, "<message><p xmlns='urn:p'>be  not <em/><b/></p></message>");
        assertDiffers(expected, "<message><p xmlns='urn:p'>be <b/> not <em/></p></message>");
        assertDiffers(expected, "<message><p xmlns='urn:p'>be <em/><b/></p></message>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message><p xmlns='urn:p'>  </p></message>",
                "<message><p xmlns='urn:p'/></message>"
            })
    void strictBlankTextIsNone(String expected) {
        assertMatches(expected, "<message><p xmlns='urn:p'/></message>");
        assertMatches(expected, "<message><p xmlns='urn:p'> </p></message>");
        assertDiffers(expected, "<message><p xmlns='urn:p'>text</p></message>");
    }

    @Test
    void anyTextIsNotNone() {
        String expected = "<message><body>{scansion:any}</body></message>";
        assertMatches(expected, "<message><body>text</body></message>");
        assertDiffers(expected, "<message><body/></message>");
        assertDiffers(expected, "<message><body> </body></message>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-CH", "de-ch", "DE-CH"})
    void languageTagsIgnoreCase(String tag) {
        assertMatches("<message xml:lang='de-CH'/>", "<message xml:lang='" + tag + "' id='m1'/>");
        assertMatches(
                "<message><p xmlns='urn:p' xml:lang='de-CH'/></message>",
                "<message><p xmlns='urn:p' xml:lang='" + tag + "'/></message>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-CH", "de-ch", "DE-CH"})
    void languageTagsIgnoreCaseInTypedMethods(String tag) {
        Element expected = message().lang("de-CH").expectation(Placeholders.with(name -> name));
        assertThat(Matches.matches(expected, Xml.read("<message xml:lang='" + tag + "'/>")))
                .isTrue();
        assertThat(Matches.matches(expected, Xml.read("<message xml:lang='de'/>"))).isFalse();
        assertThat(Matches.matches(expected, Xml.read("<message lang='" + tag + "'/>"))).isFalse();
    }

    @Test
    void onlyLanguageTagsIgnoreCase() {
        assertDiffers("<message xml:lang='de'/>", "<message xml:lang='de-CH'/>");
        assertDiffers("<message lang='de-CH'/>", "<message lang='de-ch'/>");
        assertDiffers("<message id='A'/>", "<message id='a'/>");
    }
}
