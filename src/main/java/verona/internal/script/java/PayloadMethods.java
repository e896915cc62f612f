package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.factory;

import verona.stanza.Element;

/** Typed methods for payloads; for what is short and has none, a line of XML. */
final class PayloadMethods extends Vocabulary {

    private static final String PING = "urn:xmpp:ping";

    /** What is longer reads better as a text block. */
    private static final int LONGEST_LINE = 84;

    private final Addresses addresses;
    private final TypedPayloads typed;

    PayloadMethods(Values values, Addresses addresses) {
        super(values);
        this.addresses = addresses;
        typed = new TypedPayloads(values);
    }

    /** What {@code with(…)} is to be given. */
    JavaExpression payload(Element payload, Strictness strictness) throws NoTypedMethodException {
        if (!strictness.admitsTypedMethods(payload)) {
            return line(payload, strictness);
        }
        try {
            JavaExpression typed = typed(payload);
            return strictness.isExactly(payload) ? typed.call("exactly") : typed;
        } catch (NoTypedMethodException e) {
            return line(payload, strictness);
        }
    }

    private JavaExpression typed(Element payload) throws NoTypedMethodException {
        return payload.is(PING, "ping") ? ping(payload) : typed.of(payload);
    }

    private static JavaExpression ping(Element ping) throws NoTypedMethodException {
        requireEmpty(ping);
        return factory("ping");
    }

    /** One element, with at most one inside it, and nothing that a literal would have to escape. */
    private JavaExpression line(Element payload, Strictness strictness)
            throws NoTypedMethodException {
        require(payload.children().size() <= 1);
        require(payload.children().stream().allMatch(child -> child.children().isEmpty()));
        String xml = XmlText.line(payload, addresses, strictness != Strictness.SENT);
        require(xml.length() <= LONGEST_LINE && xml.indexOf('"') < 0 && xml.indexOf('\\') < 0);
        return JavaExpression.of(JavaText.literal(xml));
    }
}
