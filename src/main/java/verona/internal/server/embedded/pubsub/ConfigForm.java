package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
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
        List<Element> content = new ArrayList<>();
        if (field == NodeField.MAX_ITEMS) {
            content.add(itemRange());
        }
        for (String option : field.options()) {
            content.add(DataForm.option(option, field.optionLabel(option)));
        }
        content.addAll(DataForm.values(values));
        return Element.of(DataForm.NAMESPACE, "field")
                .withAttribute("var", field.variable())
                .withAttribute("type", field.type())
                .withAttribute("label", field.label())
                .withContents(content);
    }

    /** XEP-0060 §16.7: a number, or the word for as many as the service keeps. */
    private static Element itemRange() {
        Element range =
                Element.of(VALIDATION, "range")
                        .withAttribute("min", "1")
                        .withAttribute("max", String.valueOf(NodeField.MOST_ITEMS));
        return Elements.of(VALIDATION, "validate", range)
                .withAttribute("datatype", "pubsub:integer-or-max");
    }

    /** The configuration for those who can't change it. */
    static Element tell(NodeConfig config) {
        DataForm form = new DataForm("result", Pubsub.NODE_CONFIG);
        for (NodeField field : NodeField.values()) {
            if (field.isAlwaysOffered() || config.isSet(field)) {
                form.field(field.variable(), field.type(), config.all(field));
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
        Map<NodeField, List<String>> known = new EnumMap<>(NodeField.class);
        submitted.forEach(
                (variable, values) -> {
                    NodeField field = NodeField.find(variable);
                    if (field != null && isComplete(field, values)) {
                        known.put(field, checked(field, values));
                    }
                });
        return known;
    }

    /** XEP-0004 §3.3: without a value, text is cleared, and where there has to be one, it stays. */
    private static boolean isComplete(NodeField field, List<String> values) {
        return !values.isEmpty() || field.initial().isEmpty();
    }

    private static List<String> checked(NodeField field, List<String> values) {
        for (String value : values) {
            if (!field.accepts(value)) {
                throw refusal(field, value);
            }
        }
        List<String> first = field.isMulti() || values.isEmpty() ? values : values.subList(0, 1);
        return first.stream().map(value -> normalized(field, value)).toList();
    }

    private static StanzaError refusal(NodeField field, String value) {
        String text = field.variable() + " can't be '" + value + "'";
        return field == NodeField.ACCESS_MODEL
                ? Errors.of(Condition.NOT_ACCEPTABLE, "unsupported-access-model", text)
                : new StanzaError(Condition.NOT_ACCEPTABLE, text);
    }

    private static String normalized(NodeField field, String value) {
        return field.type().equals("boolean") ? DataForm.isTrue(value) ? "1" : "0" : value;
    }
}
