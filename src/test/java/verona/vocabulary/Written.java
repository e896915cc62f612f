package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import verona.stanza.Payload;
import verona.stanza.Xml;

/**
 * What a payload says, and the XML that it is.
 *
 * @param payload the payload
 * @param xml its XML, with white space between elements
 */
record Written(Payload payload, String xml) {

    void check() {
        assertThat(Xml.read(payload.toElement().toStandaloneXml()))
                .isEqualTo(Xml.read(xml.strip().replaceAll(">\\s+<", "><")));
    }

    @Override
    public String toString() {
        return xml;
    }
}
