package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Xml;

/** What the error of somebody says who is asked for features. */
class FeaturesTest {

    private static final String IN = " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>";

    /** RFC 6120 §8.3.2: the order of what is in an error says nothing. */
    @ParameterizedTest
    @CsvSource({
        "<forbidden+<text, forbidden",
        "<text+<forbidden, forbidden",
        "<text+<item-not-found+<text, item-not-found",
        "<text, without a condition"
    })
    void namesTheConditionOfAnError(String children, String condition) {
        String error = children.replace("+", IN) + IN;
        String own = "<too-many xmlns='urn:example'/>";
        String iq = "<iq xmlns='jabber:client' type='error'><error>%s</error></iq>";
        assertThat(Features.condition(Xml.read(iq.formatted(own + error)))).isEqualTo(condition);
        assertThat(Features.condition(Xml.read(iq.formatted(error + own)))).isEqualTo(condition);
    }
}
