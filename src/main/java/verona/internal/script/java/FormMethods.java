package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.factory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verona.stanza.Element;

/** Typed methods for data forms (XEP-0004). */
final class FormMethods extends Vocabulary {

    static final String FORM = "jabber:x:data";

    private static final String ROOM_CONFIG = "http://jabber.org/protocol/muc#roomconfig";

    private static final Map<String, String> TYPES =
            Map.of(
                    "form", "form",
                    "submit", "submitForm",
                    "cancel", "cancelForm",
                    "result", "resultForm");

    FormMethods(Values values) {
        super(values);
    }

    JavaExpression form(Element x) throws NoTypedMethodException {
        require(x.is(FORM, "x"));
        requireOnly(x, "type");
        JavaExpression form = factory(oneOf(TYPES, attribute(x, "type")));
        for (Element child : x.children()) {
            form = with(form, child);
        }
        return form;
    }

    private JavaExpression with(JavaExpression form, Element child) throws NoTypedMethodException {
        require(child.namespace().equals(FORM));
        return switch (child.name()) {
            case "title", "instructions" -> form.call(child.name(), value(text(child)));
            case "field" -> withField(form, child);
            case "reported", "item" -> form.call(child.name(), fields(child));
            default -> throw new NoTypedMethodException();
        };
    }

    private List<JavaExpression> fields(Element row) throws NoTypedMethodException {
        requireOnly(row);
        List<JavaExpression> fields = new ArrayList<>();
        for (Element child : row.children()) {
            require(child.is(FORM, "field"));
            fields.add(field(child));
        }
        return fields;
    }

    /** Whether it configures a room, and says no more of each field than its values. */
    boolean isRoomConfig(Element x) {
        List<Element> children = x.children();
        return x.is(FORM, "x")
                && x.attributes().equals(Map.of("type", "submit"))
                && children.stream().allMatch(FormMethods::isPlain)
                && !children.isEmpty()
                && isFormType(children.get(0))
                && children.get(0).children().get(0).text().equals(ROOM_CONFIG);
    }

    JavaExpression roomConfig(Element x) throws NoTypedMethodException {
        JavaExpression config = factory("roomConfig");
        List<Element> fields = x.children();
        for (Element field : fields.subList(1, fields.size())) {
            require(!isFormType(field));
            config = withField(config, field);
        }
        return config;
    }

    private JavaExpression withField(JavaExpression form, Element field)
            throws NoTypedMethodException {
        if (!isPlain(field)) {
            return form.call("field", field(field));
        }
        if (isFormType(field)) {
            return form.call("formType", value(text(field.children().get(0))));
        }
        List<JavaExpression> arguments = new ArrayList<>();
        arguments.add(value(attribute(field, "var")));
        for (Element child : field.children()) {
            arguments.add(value(text(child)));
        }
        return form.call("field", arguments);
    }

    private static boolean isPlain(Element field) {
        return field.is(FORM, "field")
                && field.attributes().keySet().equals(Set.of("var"))
                && field.text().isBlank()
                && field.children().stream().allMatch(child -> child.is(FORM, "value"));
    }

    private static boolean isFormType(Element field) {
        return "FORM_TYPE".equals(field.attribute("var")) && field.children().size() == 1;
    }

    private JavaExpression field(Element field) throws NoTypedMethodException {
        requireOnly(field, "var", "type", "label");
        JavaExpression detailed = factory("formField", value(attribute(field, "var")));
        detailed = withAttributes(detailed, field, "type", "label");
        List<JavaExpression> values = new ArrayList<>();
        for (Element child : field.children()) {
            require(child.namespace().equals(FORM));
            if (child.name().equals("value")) {
                values.add(value(text(child)));
                continue;
            }
            detailed = withValues(detailed, values);
            values.clear();
            detailed =
                    switch (child.name()) {
                        case "required" -> required(detailed, child);
                        case "option" -> detailed.call("option", option(child));
                        default -> throw new NoTypedMethodException();
                    };
        }
        return withValues(detailed, values);
    }

    private static JavaExpression withValues(JavaExpression field, List<JavaExpression> values) {
        return values.isEmpty() ? field : field.call("values", values);
    }

    private static JavaExpression required(JavaExpression field, Element required)
            throws NoTypedMethodException {
        requireEmpty(required);
        return field.call("required");
    }

    private List<JavaExpression> option(Element option) throws NoTypedMethodException {
        requireOnly(option, "label");
        List<Element> children = option.children();
        require(children.size() == 1 && children.get(0).is(FORM, "value"));
        return List.of(value(attribute(option, "label")), value(text(children.get(0))));
    }
}
