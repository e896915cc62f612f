package verona.vocabulary;

import static verona.Stanzas.message;

import verona.stanza.Element;
import verona.stanza.Payload;
import verona.stanza.Placeholders;
import verona.stanza.Xml;

/** What is sent for a payload. */
final class SentPayload {

    private SentPayload() {}

    static Element of(Payload payload) {
        String xml = message().with(payload).text(Placeholders.with(name -> name));
        return Xml.read(xml).children().get(0);
    }
}
