package verona.internal.server.embedded.admin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.adhoc.AdHocCommand;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.FormField;
import verona.stanza.Element;

/**
 * A command of XEP-0133 §4.
 *
 * @param action what its node is called, without the namespace
 * @param fields what it asks for, all of it required; empty if it asks for nothing
 * @param values what each field holds before it is filled in
 * @param run does it, and gives what there is to say about it
 */
record AdminCommand(
        String action,
        String name,
        List<FormField> fields,
        Supplier<List<String>> values,
        Function<AdminForm, Element> run)
        implements AdHocCommand {

    static final String NAMESPACE = "http://jabber.org/protocol/admin";

    /** One whose fields have no values before they are filled in. */
    AdminCommand(
            String action, String name, List<FormField> fields, Function<AdminForm, Element> run) {
        this(action, name, fields, List::of, run);
    }

    @Override
    public String node() {
        return NAMESPACE + "#" + action;
    }

    @Override
    public @Nullable DataForm form() {
        if (fields.isEmpty()) {
            return null;
        }
        DataForm form = new DataForm("form", NAMESPACE).text("title", name);
        for (FormField field : fields) {
            Element required = Element.of(DataForm.NAMESPACE, "required");
            form.add(field.offer(values.get()).withChild(required));
        }
        return form;
    }

    @Override
    public Element run(Map<String, List<String>> submitted) {
        return run.apply(new AdminForm(submitted));
    }

    /** A form with one field, which says what has been asked. */
    static Element result(FormField field, List<String> values) {
        return new DataForm("result", NAMESPACE).field(field, values).toElement();
    }
}
