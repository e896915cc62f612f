package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** A node's configuration as a data form, XEP-0060 §8.2. */
final class ConfigForm {

    private static final String VALIDATION = "http://jabber.org/protocol/xdata-validate";

    private ConfigForm() {}

    /** The form to fill in. */
    static Element offer(NodeConfig config) {
        DataForm form = new DataForm("form", Pubsub.NODE_CONFIG);
        for (NodeField field : NodeField.values()) {
            if (field.isAlwaysOffered() || config.isSet(field)) {
                form.add(offer(field, config.all(field)));
            }
        }
        return form.toElement();
    }

    private static Element offer(NodeField field, List<String> values) {
        Element offered = field.field().offer(values);
        if (field != NodeField.MAX_ITEMS) {
            return offered;
        }
        List<Element> content = new ArrayList<>(List.of(itemRange()));
        content.addAll(offered.children());
        return offered.withContents(content);
    }

    /** XEP-0060 §16.7: a number, or {@code max} for as many as the service keeps. */
    private static Element itemRange() {
        Element range =
                Element.of(VALIDATION, "range")
                        .withAttribute("min", "1")
                        .withAttribute("max", String.valueOf(NodeField.MOST_ITEMS));
        return Elements.of(VALIDATION, "validate", range)
                .withAttribute("datatype", "pubsub:integer-or-max");
    }

    /** The configuration for those who can't change it. */
    static Element of(NodeConfig config) {
        DataForm form = new DataForm("result", Pubsub.NODE_CONFIG);
        for (NodeField field : NodeField.values()) {
            if (field.isAlwaysOffered() || config.isSet(field)) {
                form.field(field.field(), config.all(field));
            }
        }
        return form.toElement();
    }

    /**
     * What a submitted form sets; fields that no node has are passed over.
     *
     * @throws StanzaError if it is another form, or a value can't be
     */
    static Map<NodeField, List<String>> read(Element form) {
        return known(DataForm.submitted(form, Pubsub.NODE_CONFIG));
    }

    /**
     * What publishing options ask of a node, §7.1.5.
     *
     * @throws StanzaError if it is another form, a value can't be, or a field is unknown
     */
    static Map<NodeField, List<String>> readOptions(Element form) {
        Map<String, List<String>> submitted = DataForm.submitted(form, Pubsub.PUBLISH_OPTIONS);
        for (String variable : submitted.keySet()) {
            if (NodeField.find(variable) == null) {
                throw Errors.of(
                        Condition.CONFLICT, "precondition-not-met", "Unknown field: " + variable);
            }
        }
        return known(submitted);
    }

    /** What values by the fields' names set. */
    static Map<NodeField, List<String>> known(Map<String, List<String>> submitted) {
        return FormField.read(NodeField.class, submitted, ConfigForm::refusal);
    }

    private static StanzaError refusal(NodeField field, String value) {
        String text = field.field().variable() + " can't be '" + value + "'";
        return field == NodeField.ACCESS_MODEL
                ? Errors.of(Condition.NOT_ACCEPTABLE, "unsupported-access-model", text)
                : new StanzaError(Condition.NOT_ACCEPTABLE, text);
    }
}
