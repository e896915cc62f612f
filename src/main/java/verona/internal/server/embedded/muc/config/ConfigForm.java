package verona.internal.server.embedded.muc.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** The room configuration as a data form (XEP-0004), XEP-0045 §10.2. */
public final class ConfigForm {

    private ConfigForm() {}

    static Element write(Room room) {
        DataForm form =
                new DataForm("form", MucNamespaces.CONFIG)
                        .text("title", "Configuration of " + room.jid());
        for (ConfigField field : ConfigField.values()) {
            form.add(field(field, room.config().all(field)));
        }
        return form.toElement();
    }

    private static Element field(ConfigField field, List<String> values) {
        List<Element> content = new ArrayList<>(DataForm.values(values));
        field.options().forEach(option -> content.add(DataForm.option(option, option)));
        return Element.of(DataForm.NAMESPACE, "field")
                .withAttribute("var", field.variable())
                .withAttribute("type", field.type())
                .withAttribute("label", field.label())
                .withContents(content);
    }

    /**
     * What a submitted form sets; fields that the room does not know are passed over.
     *
     * @throws StanzaError if it is a form of something else, or a value can't be
     */
    public static Map<ConfigField, List<String>> read(Element form) {
        return read(DataForm.submitted(form, MucNamespaces.CONFIG));
    }

    /**
     * What values by the field's name set.
     *
     * @throws StanzaError if a value can't be
     */
    public static Map<ConfigField, List<String>> read(Map<String, List<String>> submitted) {
        Map<ConfigField, List<String>> known = new EnumMap<>(ConfigField.class);
        submitted.forEach(
                (variable, values) -> {
                    ConfigField field = ConfigField.find(variable);
                    if (field != null && isComplete(field, values)) {
                        known.put(field, values(field, values));
                    }
                });
        return known;
    }

    /** XEP-0004 §3.3: text without a value is no text; where there has to be one, it stays. */
    private static boolean isComplete(ConfigField field, List<String> values) {
        return !values.isEmpty() || field.isMulti() || field.accepts("");
    }

    private static List<String> values(ConfigField field, List<String> values) {
        List<String> one = values.isEmpty() ? List.of("") : values.subList(0, 1);
        return (field.isMulti() ? values : one)
                .stream().map(value -> value(field, value)).distinct().toList();
    }

    private static String value(ConfigField field, String value) {
        if (!field.accepts(value)) {
            throw new StanzaError(
                    Condition.NOT_ACCEPTABLE, field.variable() + " can't be '" + value + "'");
        }
        return field.type().equals("boolean") ? DataForm.isTrue(value) ? "1" : "0" : value;
    }
}
