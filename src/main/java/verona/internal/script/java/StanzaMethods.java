package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.factory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.script.java.JavaExpression.Name;
import verona.stanza.Element;

/** Typed methods for stanzas (RFC 6120 §8). */
final class StanzaMethods extends Vocabulary {

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
    private final PayloadMethods payloads;
    private final ErrorMethods errors;

    private final Values values;

    private StanzaMethods(Addresses addresses, Values values) {
        super(values);
        this.addresses = addresses;
        this.values = values;
        payloads = new PayloadMethods(values, addresses);
        errors = new ErrorMethods(values);
    }

    static StanzaMethods sent(Addresses addresses) {
        return new StanzaMethods(addresses, new Values(addresses, false));
    }

    static StanzaMethods expected(Addresses addresses) {
        return new StanzaMethods(addresses, new Values(addresses, true));
    }

    JavaExpression stanza(Element stanza, Strictness strictness) throws NoTypedMethodException {
        boolean exactly = strictness.isExactly(stanza);
        require(stanza.namespace().equals(Element.CLIENT) && stanza.text().isBlank());
        require(exactly || strictness == Strictness.SENT || !stanza.strict());
        JavaExpression error = error(stanza, strictness);
        JavaExpression said = attributes(beginning(stanza, error, strictness), stanza, strictness);
        for (Element child : stanza.children()) {
            said =
                    isError(child) && error != null
                            ? withError(said, stanza, error)
                            : withChild(said, stanza, child, strictness);
        }
        return exactly ? said.call("exactly") : said;
    }

    private static boolean isError(Element child) {
        return child.is(Element.CLIENT, "error");
    }

    /** What is to be said of the error that the stanza is, null if it is none, or in XML. */
    private @Nullable JavaExpression error(Element stanza, Strictness strictness) {
        List<Element> children = stanza.children().stream().filter(StanzaMethods::isError).toList();
        if (!"error".equals(stanza.attribute("type"))
                || children.size() != 1
                || !strictness.admitsTypedMethods(children.get(0))) {
            return null;
        }
        try {
            return errors.error(children.get(0));
        } catch (NoTypedMethodException e) {
            return null;
        }
    }

    private JavaExpression beginning(
            Element stanza, @Nullable JavaExpression error, Strictness strictness)
            throws NoTypedMethodException {
        if (admitsAnyType(stanza, strictness)) {
            return factory(stanza.name().equals("presence") ? "anyPresence" : "anyMessage");
        }
        String type = error == null ? stanza.attribute("type") : null;
        return switch (stanza.name()) {
            case "presence" -> typed(factory("presence"), type, PRESENCE_TYPES);
            case "message" ->
                    type != null && MESSAGE_TYPES.contains(type)
                            ? factory(type)
                            : typed(factory("message"), type, Set.of());
            case "iq" -> iq(stanza, error);
            default -> throw new NoTypedMethodException();
        };
    }

    /** What has no type is expected to have any, by inclusion. */
    private static boolean admitsAnyType(Element stanza, Strictness strictness) {
        return strictness != Strictness.SENT
                && !strictness.isExactly(stanza)
                && stanza.attribute("type") == null
                && Set.of("presence", "message").contains(stanza.name());
    }

    private JavaExpression typed(JavaExpression on, @Nullable String type, Set<String> known) {
        if (type == null) {
            return on;
        }
        return known.contains(type) ? on.call(type) : on.call("type", value(type));
    }

    private JavaExpression iq(Element iq, @Nullable JavaExpression error)
            throws NoTypedMethodException {
        String factory = oneOf(IQ_TYPES, attribute(iq, "type"));
        JavaExpression id = value(attribute(iq, "id"));
        return error instanceof Name ? factory(factory, id, error) : factory(factory, id);
    }

    /** The factory of an IQ error has the condition already, if there is nothing else. */
    private static JavaExpression withError(
            JavaExpression said, Element stanza, JavaExpression error) {
        return stanza.name().equals("iq") && error instanceof Name
                ? said
                : said.call("error", error);
    }

    private JavaExpression attributes(JavaExpression on, Element stanza, Strictness strictness) {
        boolean sent = strictness == Strictness.SENT;
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
            JavaExpression said, Element stanza, Element child, Strictness strictness)
            throws NoTypedMethodException {
        if (isNoSubject(stanza, child, strictness)) {
            return said.call("emptySubject");
        }
        if (!isOwnLeaf(stanza, child)
                || values.admitsAny(child)
                || !strictness.admitsTypedMethods(child)) {
            return said.call("with", payloads.payload(child, strictness));
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
    private boolean isNoSubject(Element message, Element subject, Strictness strictness) {
        String from = message.attribute("from");
        return strictness == Strictness.TYPED
                && subject.name().equals("subject")
                && subject.content().isEmpty()
                && message.children().size() == 1
                && from != null
                && from.length() == 1
                && addresses.isRoom(from.charAt(0));
    }
}
