package verona.internal.report.comparison;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * The places of a stanza where servers make values up, and what stands for such a value: an id, a
 * time, a text for people.
 */
final class MadeUpValues {

    private static final String TEXT = "{text}";
    private static final String TIME = "{time}";
    private static final String VERSION = "{version}";

    /** XEP-0082, and the older format of XEP-0091. */
    private static final Pattern MOMENT =
            Pattern.compile(
                    "\\d{4}-?\\d\\d-?\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

    /** Wherever they are. */
    private static final Map<String, String> ATTRIBUTES =
            Map.of("id", "{id}", "subid", "{id}", "ver", VERSION, "stamp", TIME);

    private static final Map<String, String> ATTRIBUTES_OF_ELEMENTS =
            Map.of(
                    "{jabber:iq:last}query seconds", "{seconds}",
                    "{http://jabber.org/protocol/disco#info}identity name", TEXT,
                    "{http://jabber.org/protocol/caps}c node", "{software}",
                    "{jabber:x:data}field label", TEXT,
                    "{jabber:x:data}option label", TEXT,
                    "{urn:xmpp:http:upload:0}get url", "{url}",
                    "{urn:xmpp:http:upload:0}put url", "{url}");

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("{urn:ietf:params:xml:ns:xmpp-stanzas}text", TEXT),
                    Map.entry("{urn:ietf:params:xml:ns:xmpp-streams}text", TEXT),
                    Map.entry("{jabber:x:data}title", TEXT),
                    Map.entry("{jabber:x:data}instructions", TEXT),
                    Map.entry("{jabber:iq:register}instructions", TEXT),
                    Map.entry("{jabber:iq:version}name", "{software}"),
                    Map.entry("{jabber:iq:version}version", VERSION),
                    Map.entry("{jabber:iq:version}os", "{system}"),
                    Map.entry("{urn:xmpp:time}utc", TIME),
                    Map.entry("{urn:xmpp:time}tzo", TIME),
                    Map.entry("{http://jabber.org/protocol/rsm}first", "{id}"),
                    Map.entry("{http://jabber.org/protocol/rsm}last", "{id}"));

    private MadeUpValues() {}

    /** What stands for the value of an attribute; null if servers do not make it up. */
    static @Nullable String ofAttribute(Element element, String key, String value) {
        String found = ATTRIBUTES_OF_ELEMENTS.get(name(element) + " " + key);
        return found != null ? found : ATTRIBUTES.getOrDefault(key, moment(value));
    }

    /** What stands for the text of an element; null if servers do not make it up. */
    static @Nullable String ofText(Element element, String text) {
        return TEXTS.getOrDefault(name(element), moment(text));
    }

    /** Whether servers write the text of the element for people, in any language. */
    static boolean isForPeople(Element element) {
        return TEXT.equals(TEXTS.get(name(element)));
    }

    private static @Nullable String moment(String value) {
        return MOMENT.matcher(value).matches() ? TIME : null;
    }

    private static String name(Element element) {
        return "{" + element.namespace() + "}" + element.name();
    }
}
