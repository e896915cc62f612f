package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verona.stanza.Element;

/** A data form while it is written, and the reading of one that was sent (XEP-0004). */
public final class DataForm {

    /** The namespace of data forms. */
    public static final String NAMESPACE = "jabber:x:data";

    /** The field that says what the others mean (XEP-0068 §3). */
    public static final String TYPE = "FORM_TYPE";

    private final String type;
    private final List<Element> texts = new ArrayList<>();
    private final List<Element> fields = new ArrayList<>();

    /** A form of that type; the second names what its fields mean (XEP-0068). */
    public DataForm(String type, String formType) {
        this.type = type;
        field(TYPE, "hidden", List.of(formType));
    }

    /** Adds a title or instructions, which come before all fields (XEP-0004 §10). */
    public DataForm text(String name, String text) {
        texts.add(Elements.text(NAMESPACE, name, text));
        return this;
    }

    /** Adds a field with its values. */
    public DataForm field(String variable, String fieldType, List<String> values) {
        return add(
                Element.of(NAMESPACE, "field")
                        .withAttribute("var", variable)
                        .withAttribute("type", fieldType)
                        .withContents(values(values)));
    }

    /** Adds a field with its values, as a form shows it that is not to be filled in. */
    public DataForm field(FormField field, List<String> values) {
        return field(field.variable(), field.type(), values);
    }

    /** Adds a field that has more to it: a label, options. */
    public DataForm add(Element field) {
        fields.add(field);
        return this;
    }

    /** Something to choose from, in a field (XEP-0004 §3.2). */
    static Element option(String value, String label) {
        return Elements.of(NAMESPACE, "option", Elements.text(NAMESPACE, "value", value))
                .withAttribute("label", label);
    }

    /** Values as a field holds them. */
    public static List<Element> values(List<String> values) {
        List<Element> elements = new ArrayList<>();
        for (String value : values) {
            elements.add(Elements.text(NAMESPACE, "value", value));
        }
        return List.copyOf(elements);
    }

    /** The {@code x} element. */
    public Element toElement() {
        List<Element> content = new ArrayList<>(texts);
        content.addAll(fields);
        return Element.of(NAMESPACE, "x").withAttribute("type", type).withContents(content);
    }

    /** What a form's fields hold, by their variables. */
    public static Map<String, List<String>> values(Element form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Element field : form.children()) {
            if (field.is(NAMESPACE, "field")) {
                values.put(Elements.attribute(field, "var", ""), fieldValues(field));
            }
        }
        return values;
    }

    /**
     * What a submitted form's fields hold, by their variables and without its own type.
     *
     * @throws StanzaError if it says that it is a form of another type
     */
    public static Map<String, List<String>> submitted(Element form, String formType) {
        Map<String, List<String>> values = values(form);
        List<String> stated = values.remove(TYPE);
        if (stated != null && !stated.equals(List.of(formType))) {
            throw new StanzaError(Condition.BAD_REQUEST, "a form of " + formType + " is wanted");
        }
        return values;
    }

    /** Whether a boolean field's value is true (XEP-0004 §3.3). */
    public static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static List<String> fieldValues(Element field) {
        List<String> values = new ArrayList<>();
        for (Element child : field.children()) {
            if (child.is(NAMESPACE, "value")) {
                values.add(child.text());
            }
        }
        return values;
    }
}
