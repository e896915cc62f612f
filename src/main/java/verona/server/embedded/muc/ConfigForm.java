package verona.server.embedded.muc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** The room configuration as a data form (XEP-0004), XEP-0045 §10.2. */
final class ConfigForm {

    static final String FORM = "jabber:x:data";

    private ConfigForm() {}

    static Element write(RoomConfig config) {
        List<Element> content = new ArrayList<>();
        content.add(Elements.text(FORM, "title", "Configuration of the room"));
        content.add(field("FORM_TYPE", "hidden").withChild(value(Muc.CONFIG)));
        for (ConfigField field : ConfigField.values()) {
            content.add(field(field, config.get(field)));
        }
        return Element.of(FORM, "x").withAttribute("type", "form").withContents(content);
    }

    private static Element field(ConfigField field, String value) {
        List<Element> content = new ArrayList<>();
        content.add(value(value));
        for (String option : field.options()) {
            content.add(Elements.of(FORM, "option", value(option)));
        }
        return field(field.variable(), field.type())
                .withAttribute("label", field.label())
                .withContents(content);
    }

    private static Element field(String variable, String type) {
        return Element.of(FORM, "field").withAttribute("var", variable).withAttribute("type", type);
    }

    private static Element value(String text) {
        return Elements.text(FORM, "value", text);
    }

    /**
     * What a submitted form sets; fields that the room does not know are passed over.
     *
     * @throws StanzaError if it is a form of something else, or a value can't be
     */
    static Map<ConfigField, String> read(Element form) {
        Map<String, String> submitted = values(form);
        String type = submitted.getOrDefault("FORM_TYPE", Muc.CONFIG);
        if (!type.equals(Muc.CONFIG)) {
            throw new StanzaError(Condition.BAD_REQUEST, type + " is no room configuration");
        }
        return read(submitted);
    }

    /**
     * What values by the field's name set.
     *
     * @throws StanzaError if a value can't be
     */
    static Map<ConfigField, String> read(Map<String, String> submitted) {
        Map<ConfigField, String> known = new LinkedHashMap<>();
        for (ConfigField field : ConfigField.values()) {
            String value = submitted.get(field.variable());
            if (value != null) {
                known.put(field, checked(field, value));
            }
        }
        return known;
    }

    private static Map<String, String> values(Element form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element field : form.children()) {
            String value = Elements.childText(field, "value");
            if (value != null) {
                values.put(Elements.attribute(field, "var", ""), value);
            }
        }
        return values;
    }

    private static String checked(ConfigField field, String value) {
        if (!field.accepts(value)) {
            throw new StanzaError(
                    Condition.NOT_ACCEPTABLE, field.variable() + " can't be '" + value + "'");
        }
        return value;
    }
}
