package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.script.java.JavaExpression.Word;
import verona.stanza.Element;

/** Words for stanzas (RFC 6120 §8): typed specs. */
final class StanzaWords extends Vocabulary {

    private static final Set<String> PRESENCE_TYPES =
            Set.of("unavailable", "subscribe", "subscribed", "unsubscribe", "unsubscribed");

    private static final Set<String> MESSAGE_TYPES = Set.of("chat", "groupchat");

    private static final Map<String, String> IQ_TYPES =
            Map.of("get", "iqGet", "set", "iqSet", "result", "iqResult", "error", "iqError");

    private static final Map<String, Set<String>> OWN_CHILDREN =
            Map.of(
                    "presence", Set.of("show", "status", "priority"),
                    "message", Set.of("body", "subject", "thread"),
                    "iq", Set.of());

    private final Addresses addresses;
    private final PayloadWords payloads;
    private final ErrorWords errors;

    private final Values values;

    private StanzaWords(Addresses addresses, Values values) {
        super(values);
        this.addresses = addresses;
        this.values = values;
        payloads = new PayloadWords(values, addresses);
        errors = new ErrorWords(values);
    }

    static StanzaWords sent(Addresses addresses) {
        return new StanzaWords(addresses, new Values(addresses, false));
    }

    static StanzaWords expected(Addresses addresses) {
        return new StanzaWords(addresses, new Values(addresses, true));
    }

    JavaExpression stanza(Element stanza, Fidelity fidelity) throws NoWordsException {
        boolean exactly = fidelity.isExactly(stanza);
        require(stanza.namespace().equals(Element.CLIENT) && stanza.text().isBlank());
        require(exactly || fidelity == Fidelity.SENT || !stanza.strict());
        JavaExpression error = error(stanza, fidelity);
        JavaExpression said = attributes(beginning(stanza, error, fidelity), stanza, fidelity);
        for (Element child : stanza.children()) {
            said =
                    isError(child) && error != null
                            ? withError(said, stanza, error)
                            : withChild(said, stanza, child, fidelity);
        }
        return exactly ? said.call("exactly") : said;
    }

    private static boolean isError(Element child) {
        return child.is(Element.CLIENT, "error");
    }

    /** What is to be said of the error that the stanza is, null if it is none, or in XML. */
    private @Nullable JavaExpression error(Element stanza, Fidelity fidelity) {
        List<Element> children = stanza.children().stream().filter(StanzaWords::isError).toList();
        if (!"error".equals(stanza.attribute("type"))
                || children.size() != 1
                || !fidelity.admitsWords(children.get(0))) {
            return null;
        }
        try {
            return errors.error(children.get(0));
        } catch (NoWordsException e) {
            return null;
        }
    }

    private JavaExpression beginning(
            Element stanza, @Nullable JavaExpression error, Fidelity fidelity)
            throws NoWordsException {
        if (admitsAnyType(stanza, fidelity)) {
            return word(stanza.name().equals("presence") ? "anyPresence" : "anyMessage");
        }
        String type = error == null ? stanza.attribute("type") : null;
        return switch (stanza.name()) {
            case "presence" -> typed(word("presence"), type, PRESENCE_TYPES);
            case "message" ->
                    type != null && MESSAGE_TYPES.contains(type)
                            ? word(type)
                            : typed(word("message"), type, Set.of());
            case "iq" -> iq(stanza, error);
            default -> throw new NoWordsException();
        };
    }

    /** What has no type is expected to have any, by inclusion. */
    private static boolean admitsAnyType(Element stanza, Fidelity fidelity) {
        return fidelity != Fidelity.SENT
                && !fidelity.isExactly(stanza)
                && stanza.attribute("type") == null
                && Set.of("presence", "message").contains(stanza.name());
    }

    private JavaExpression typed(JavaExpression on, @Nullable String type, Set<String> known) {
        if (type == null) {
            return on;
        }
        return known.contains(type) ? on.call(type) : on.call("type", value(type));
    }

    private JavaExpression iq(Element iq, @Nullable JavaExpression error) throws NoWordsException {
        String word = oneOf(IQ_TYPES, attribute(iq, "type"));
        JavaExpression id = value(attribute(iq, "id"));
        return error instanceof Word ? word(word, id, error) : word(word, id);
    }

    /** An IQ that is an error of a mere condition has said it with its first word. */
    private static JavaExpression withError(
            JavaExpression said, Element stanza, JavaExpression error) {
        return stanza.name().equals("iq") && error instanceof Word
                ? said
                : said.call("error", error);
    }

    private JavaExpression attributes(JavaExpression on, Element stanza, Fidelity fidelity) {
        boolean sent = fidelity == Fidelity.SENT;
        JavaExpression said =
                withAttributes(on, stanza, sent ? "to" : "from", sent ? "from" : "to");
        if (!stanza.name().equals("iq")) {
            said = withAttributes(said, stanza, "id");
        }
        for (Map.Entry<String, String> other : stanza.attributes().entrySet()) {
            String key = other.getKey();
            if (key.equals(Element.XML_LANG)) {
                said = said.call("lang", value(other.getValue()));
            } else if (!Set.of("to", "from", "id", "type").contains(key)) {
                said = said.call("attribute", literal(key), value(other.getValue()));
            }
        }
        return said;
    }

    private JavaExpression withChild(
            JavaExpression said, Element stanza, Element child, Fidelity fidelity)
            throws NoWordsException {
        if (isNoSubject(stanza, child, fidelity)) {
            return said.call("emptySubject");
        }
        if (!isOwnLeaf(stanza, child) || values.admitsAny(child) || !fidelity.admitsWords(child)) {
            return said.call("with", payloads.payload(child, fidelity));
        }
        if (child.name().equals("priority")) {
            return said.call("priority", number(child.text()));
        }
        return said.call(child.name(), value(child.text()));
    }

    /** Such as {@code body}: text, and the only one of that name without a language. */
    private static boolean isOwnLeaf(Element stanza, Element child) {
        return child.namespace().equals(Element.CLIENT)
                && OWN_CHILDREN.get(stanza.name()).contains(child.name())
                && child.attributes().isEmpty()
                && child.children().isEmpty()
                && stanza.children().stream()
                                .filter(other -> other.is(Element.CLIENT, child.name()))
                                .filter(other -> other.attributes().isEmpty())
                                .count()
                        == 1;
    }

    /**
     * What a room says whose subject nobody has set (XEP-0045 §7.2.15). Otherwise an empty subject
     * stands for any, by scansion's rules.
     */
    private boolean isNoSubject(Element message, Element subject, Fidelity fidelity) {
        String from = message.attribute("from");
        return fidelity == Fidelity.IN_WORDS
                && subject.name().equals("subject")
                && subject.content().isEmpty()
                && message.children().size() == 1
                && from != null
                && from.length() == 1
                && addresses.isRoom(from.charAt(0));
    }
}
