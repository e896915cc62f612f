package verona;

import java.util.Map;
import verona.stanza.Payload;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;

/** How the tests of the vocabularies look at what they have. */
final class Specs {

    private static final Map<String, String> NAMES =
            Map.of("room", "room@rooms.example", "Juliet's JID", "juliet@verona.example");

    static final Placeholders PLACEHOLDERS = Placeholders.with(Specs::named);

    private Specs() {}

    static String xmlOf(StanzaTemplate template) {
        return template.text(PLACEHOLDERS);
    }

    static String xmlOf(Payload payload) {
        return payload.toElement().toXml();
    }

    private static String named(String name) {
        String value = NAMES.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such name: " + name);
        }
        return value;
    }
}
