package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.factory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import verona.stanza.Element;

/** Typed methods for stanza errors (RFC 6120 §8.3). */
final class ErrorMethods extends Vocabulary {

    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final String CONDITION = "org.jivesoftware.smack.packet.StanzaError.Condition";
    private static final String TYPE = "org.jivesoftware.smack.packet.StanzaError.Type";

    /** RFC 6120 §8.3.3. */
    static final Set<String> CONDITIONS =
            Set.of(
                    "bad-request",
                    "conflict",
                    "feature-not-implemented",
                    "forbidden",
                    "gone",
                    "internal-server-error",
                    "item-not-found",
                    "jid-malformed",
                    "not-acceptable",
                    "not-allowed",
                    "not-authorized",
                    "policy-violation",
                    "recipient-unavailable",
                    "redirect",
                    "registration-required",
                    "remote-server-not-found",
                    "remote-server-timeout",
                    "resource-constraint",
                    "service-unavailable",
                    "subscription-required",
                    "undefined-condition",
                    "unexpected-request");

    private static final Set<String> TYPES = Set.of("auth", "cancel", "continue", "modify", "wait");

    ErrorMethods(Values values) {
        super(values);
    }

    /** What {@code error(…)} is to be given: a condition, or the error in detail. */
    JavaExpression error(Element error) throws NoTypedMethodException {
        requireOnly(error, "type", "by");
        List<Element> children = error.children();
        require(!children.isEmpty());
        JavaExpression condition = condition(children.get(0));
        if (error.attributes().isEmpty() && children.size() == 1) {
            return condition;
        }
        JavaExpression detailed = withType(factory("stanzaError", condition), error);
        detailed = withAttributes(detailed, error, "by");
        for (Element child : children.subList(1, children.size())) {
            detailed =
                    child.is(STANZAS, "text")
                            ? detailed.call("text", value(text(child)))
                            : detailed.call("application", application(child));
        }
        return detailed;
    }

    private static JavaExpression condition(Element condition) throws NoTypedMethodException {
        requireEmpty(condition);
        require(condition.namespace().equals(STANZAS) && CONDITIONS.contains(condition.name()));
        return JavaExpression.constant(CONDITION, condition.name().replace('-', '_'));
    }

    private static JavaExpression withType(JavaExpression detailed, Element error)
            throws NoTypedMethodException {
        String type = error.attribute("type");
        if (type == null) {
            return detailed;
        }
        require(TYPES.contains(type));
        return detailed.call("type", JavaExpression.constant(TYPE, type.toUpperCase(Locale.ROOT)));
    }

    private JavaExpression application(Element condition) throws NoTypedMethodException {
        require(condition.content().isEmpty() && !condition.namespace().equals(STANZAS));
        JavaExpression payload =
                factory("payload", literal(condition.namespace()), literal(condition.name()));
        for (Map.Entry<String, String> attribute : condition.attributes().entrySet()) {
            payload =
                    payload.call(
                            "withAttribute",
                            literal(attribute.getKey()),
                            value(attribute.getValue()));
        }
        return payload;
    }
}
