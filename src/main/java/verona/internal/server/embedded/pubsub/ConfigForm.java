package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        config.offered().forEach(field -> form.add(offer(field, config.all(field))));
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
        config.offered().forEach(field -> form.field(field.field(), config.all(field)));
        return form.toElement();
    }

    /**
     * What a submitted form sets; fields that no node has are passed over.
     *
     * @throws StanzaError if it is another form, or a value can't be
     */
    static Map<NodeField, List<String>> read(Element form, Profile profile) {
        return known(DataForm.submitted(form, Pubsub.NODE_CONFIG), profile);
    }

    /**
     * What publishing options ask of a node, §7.1.5.
     *
     * @throws StanzaError if it is another form, a value can't be, or a field is unknown
     */
    static Map<NodeField, List<String>> readOptions(Element form, Profile profile) {
        Map<String, List<String>> submitted = DataForm.submitted(form, Pubsub.PUBLISH_OPTIONS);
        for (String variable : submitted.keySet()) {
            if (!isKnown(variable, profile)) {
                throw Errors.of(
                        Condition.CONFLICT, "precondition-not-met", "Unknown field: " + variable);
            }
        }
        return known(submitted, profile);
    }

    /** What values by the fields' names set. */
    static Map<NodeField, List<String>> known(
            Map<String, List<String>> submitted, Profile profile) {
        Map<String, List<String>> known = new LinkedHashMap<>(submitted);
        known.keySet().removeIf(variable -> !isKnown(variable, profile));
        Map<NodeField, List<String>> read =
                FormField.read(NodeField.class, known, ConfigForm::refusal);
        if (NodeConfig.of(read).isCollection()) {
            profile.requireCollections();
        }
        return read;
    }

    /** Whether nodes of the service have a field of that name. */
    static boolean isKnown(String variable, Profile profile) {
        NodeField field = NodeField.find(variable);
        return field != null && (profile.hasCollections() || !field.isOfCollections());
    }

    private static StanzaError refusal(NodeField field, String value) {
        String text = field.field().variable() + " can't be '" + value + "'";
        return field == NodeField.ACCESS_MODEL
                ? Errors.of(Condition.NOT_ACCEPTABLE, "unsupported-access-model", text)
                : new StanzaError(Condition.NOT_ACCEPTABLE, text);
    }
}
