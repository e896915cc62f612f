package verona.internal.server.embedded.muc.config;

import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.FormField;
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
            form.add(field.field().offer(room.config().all(field)));
        }
        return form.toElement();
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
        return FormField.read(ConfigField.class, submitted, ConfigForm::refusal);
    }

    private static StanzaError refusal(ConfigField field, String value) {
        return new StanzaError(
                Condition.NOT_ACCEPTABLE, field.field().variable() + " can't be '" + value + "'");
    }
}
