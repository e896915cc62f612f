package verona.internal.script.java;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.Stanzas;
import verona.internal.vocabulary.Inverter;
import verona.internal.vocabulary.Term;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** The calls of vocabularies that make a payload, as expressions. */
final class TypedPayloads extends Vocabulary {

    private final Inverter inverter;

    TypedPayloads(Values values) {
        super(values);
        inverter = new Inverter(values::admitsAny);
    }

    JavaExpression of(Element payload) throws NoTypedMethodException {
        Term.Call call = inverter.invert(payload);
        require(call != null);
        return call(call);
    }

    private JavaExpression call(Term.Call call) throws NoTypedMethodException {
        List<JavaExpression> arguments = new ArrayList<>();
        for (Term argument : call.arguments()) {
            arguments.add(argument(argument));
        }
        return call.on() == null
                ? JavaExpression.type(call.owner()).call(call.method(), arguments)
                : call(call.on()).call(call.method(), arguments);
    }

    private JavaExpression argument(Term term) throws NoTypedMethodException {
        if (term instanceof Term.Call call) {
            return call(call);
        } else if (term instanceof Term.Text text) {
            return value(text.value());
        } else if (term instanceof Term.Number number) {
            return JavaExpression.of(number.value());
        } else if (term instanceof Term.Constant constant) {
            return constant(constant.value());
        }
        return unknown(((Term.Unknown) term).element());
    }

    private static JavaExpression constant(Object value) {
        if (!(value instanceof Enum<?> named)) {
            return JavaExpression.of(value.toString());
        }
        String brief = shortName(value);
        if (brief != null) {
            return JavaExpression.constant(brief);
        }
        Class<?> type = named.getDeclaringClass();
        return type == Subscription.class
                ? JavaExpression.constant(type.getCanonicalName(), named.name())
                : new JavaExpression.Name(
                        type.getSimpleName() + "." + named.name(), type.getCanonicalName());
    }

    /** Such as {@code moderator}. */
    private static @Nullable String shortName(Object value) {
        for (Field field : Stanzas.class.getFields()) {
            try {
                if (field.get(null) == value) {
                    return field.getName();
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    /** What no factory makes, if it is short. */
    private JavaExpression unknown(Element element) throws NoTypedMethodException {
        require(!element.namespace().equals(Element.CLIENT));
        require(element.children().isEmpty() && (isEmpty(element) || !element.text().isBlank()));
        JavaExpression payload =
                JavaExpression.factory(
                        "payload", literal(element.namespace()), literal(element.name()));
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            payload =
                    payload.call(
                            "withAttribute",
                            literal(attribute.getKey()),
                            value(attribute.getValue()));
        }
        return isEmpty(element) ? payload : payload.call("withText", value(element.text()));
    }

    private static boolean isEmpty(Element element) {
        return element.content().isEmpty();
    }
}
