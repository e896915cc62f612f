package verona.internal.script.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verona.internal.transcript.SecretValues;
import verona.internal.transcript.Secrets;
import verona.stanza.Element;
import verona.stanza.ValuePattern;

/**
 * Passwords and other secrets of a recording. Each gets a stand-in, another for another secret, so
 * that a wrong password is still wrong when the script is played. What the server has made is
 * another in each run: it is a wildcard, or a capture where somebody sends it later.
 */
final class RecordedSecrets {

    /** The stand-in for the passwords of all actors. */
    static final String PASSWORD = "password";

    /** What addresses and classifies a stanza is needed to play it. */
    private static final Set<String> NEEDED = Set.of("to", "from", "jid", "type");

    private final SecretValues logins;
    private final SecretValues known;
    private final SecretValues generated = new SecretValues();
    private final Map<String, String> standIns = new LinkedHashMap<>();
    private final RecordedValues values;

    /**
     * Before all that is said.
     *
     * @param logins what clients and components log in with
     */
    RecordedSecrets(SecretValues logins, RecordedValues values) {
        this.logins = logins;
        this.values = values;
        known = logins.all();
    }

    /** Somebody sends that. */
    void sent(Element element) {
        Secrets.in(element).forEach(known::add);
    }

    /** Somebody receives that: what nobody has sent before is the server's own. */
    void received(Element element) {
        for (String secret : Secrets.in(element)) {
            if (!known.contains(secret)) {
                known.add(secret);
                generated.add(secret);
            }
        }
    }

    /** The element with a stand-in, a wildcard or a capture for each secret. */
    Element hide(Element element, boolean expected) {
        Element hidden = element;
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String name = attribute.getKey();
            if (!NEEDED.contains(name)) {
                hidden = hidden.withAttribute(name, hide(name, attribute.getValue(), expected));
            }
        }
        if (element.children().isEmpty()) {
            return hidden.withContents(List.of())
                    .withText(hide(element.name(), element.text(), expected));
        }
        List<Object> content = new ArrayList<>();
        for (Object part : element.content()) {
            content.add(
                    part instanceof Element child ? hide(child, expected) : hide((String) part));
        }
        return hidden.withContents(content);
    }

    /**
     * What stands for a value.
     *
     * @param name what it is the value of
     */
    private CharSequence hide(String name, String text, boolean expected) {
        if (!generated.areIn(text)) {
            return hide(text);
        }
        String value = text.strip();
        if (!expected) {
            CharSequence captured = values.toSend(value);
            return captured instanceof ValuePattern ? captured : hide(text);
        }
        return generated.contains(value) ? values.toExpect(name, value) : ValuePattern.ANY;
    }

    /** The text with a stand-in for each secret. */
    String hide(String text) {
        return known.hide(text, this::standIn);
    }

    private String standIn(String secret) {
        return logins.contains(secret)
                ? PASSWORD
                : standIns.computeIfAbsent(secret, none -> PASSWORD + (standIns.size() + 2));
    }
}
