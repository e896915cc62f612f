package verona.internal.server.embedded.pubsub;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a node is configured.
 *
 * @param defaults what the service sets, in place of a field's own initial values
 * @param set what the owner has set
 */
record NodeConfig(Map<NodeField, List<String>> defaults, Map<NodeField, List<String>> set) {

    /** A configuration in which nobody has set anything. */
    static NodeConfig of(Map<NodeField, List<String>> defaults) {
        return new NodeConfig(defaults, Map.of());
    }

    /** This configuration with some fields changed. */
    NodeConfig with(Map<NodeField, List<String>> changes) {
        Map<NodeField, List<String>> changed = new EnumMap<>(NodeField.class);
        changed.putAll(set);
        changed.putAll(changes);
        return new NodeConfig(defaults, changed);
    }

    /** This configuration with some fields as nobody has set them. */
    NodeConfig without(NodeField... fields) {
        Map<NodeField, List<String>> changed = new EnumMap<>(NodeField.class);
        changed.putAll(set);
        changed.keySet().removeAll(List.of(fields));
        return new NodeConfig(defaults, changed);
    }

    boolean isSet(NodeField field) {
        return set.containsKey(field);
    }

    List<String> all(NodeField field) {
        return set.getOrDefault(field, defaults.getOrDefault(field, field.field().initial()));
    }

    /** The value, {@code ""} where there is none. */
    String get(NodeField field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    boolean is(NodeField field) {
        return get(field).equals("1");
    }

    boolean is(NodeField field, String value) {
        return get(field).equals(value);
    }

    int maxItems() {
        return Math.min(number(NodeField.MAX_ITEMS), NodeField.MOST_ITEMS);
    }

    /** Whether the node contains nodes, not items (XEP-0248). */
    boolean isCollection() {
        return is(NodeField.NODE_TYPE, NodeField.COLLECTION_TYPE);
    }

    /**
     * This configuration with what a service with collections always says, XEP-0248 §7.2.1.
     *
     * @param parents the names of the collections that the node is in
     * @param children the names of the nodes in it
     */
    NodeConfig placed(List<String> parents, List<String> children) {
        return with(
                Map.of(
                        NodeField.NODE_TYPE, all(NodeField.NODE_TYPE),
                        NodeField.COLLECTION, parents,
                        NodeField.CHILDREN, children));
    }

    /** The fields that a form shows. */
    List<NodeField> offered() {
        return Arrays.stream(NodeField.values()).filter(this::isOffered).toList();
    }

    private boolean isOffered(NodeField field) {
        boolean usual = field.isAlwaysOffered() || isSet(field);
        return isCollection() ? field.isOfCollections() || usual && !field.isOfItems() : usual;
    }

    /** The number, and a boundless one for {@code max}. */
    int number(NodeField field) {
        return is(field, "max") ? Integer.MAX_VALUE : Integer.parseInt(get(field));
    }
}
