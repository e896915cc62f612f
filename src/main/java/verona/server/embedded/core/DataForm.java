package verona.server.embedded.core;

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
    private final List<Element> content = new ArrayList<>();

    /** A form of that type; the second names what its fields mean (XEP-0068). */
    public DataForm(String type, String formType) {
        this.type = type;
        field(TYPE, "hidden", List.of(formType));
    }

    /** Adds a title or instructions. */
    public DataForm text(String name, String text) {
        content.add(Elements.text(NAMESPACE, name, text));
        return this;
    }

    /** Adds a field with its values. */
    public DataForm field(String variable, String fieldType, List<String> values) {
        List<Element> children = new ArrayList<>();
        values.forEach(value -> children.add(Elements.text(NAMESPACE, "value", value)));
        content.add(
                Element.of(NAMESPACE, "field")
                        .withAttribute("var", variable)
                        .withAttribute("type", fieldType)
                        .withContents(children));
        return this;
    }

    /** The {@code x} element. */
    public Element toElement() {
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

    private static List<String> fieldValues(Element field) {
        return field.children().stream()
                .filter(child -> child.is(NAMESPACE, "value"))
                .map(Element::text)
                .toList();
    }
}
