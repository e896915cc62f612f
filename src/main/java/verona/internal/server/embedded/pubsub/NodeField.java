package verona.internal.server.embedded.pubsub;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an owner can configure, XEP-0060 §16.4.4. A form always offers the fields up to {@link
 * #NOTIFY_RETRACT}, which are what services commonly offer, and of the rest those that are set; all
 * are understood.
 */
enum NodeField {
    TITLE("title", "Title", ""),
    DESCRIPTION("description", "Description", ""),
    TYPE(
            "type",
            "The type of node data, usually specified by the namespace of the payload (if any)",
            ""),
    MAX_ITEMS("max_items", "Max # of items to persist", "20"),
    PERSIST_ITEMS("persist_items", "Persist items to storage", true),
    ACCESS_MODEL(
            "access_model",
            "Specify the subscriber model",
            "open",
            List.of("authorize", "open", "presence", "roster", "whitelist")),
    PUBLISH_MODEL(
            "publish_model",
            "Specify the publisher model",
            "publishers",
            List.of("publishers", "subscribers", "open")),
    SEND_LAST(
            "send_last_published_item",
            "When to send the last published item",
            "never",
            List.of("never", "on_sub", "on_sub_and_presence")),
    DELIVER_NOTIFICATIONS("deliver_notifications", "Whether to deliver event notifications", true),
    DELIVER_PAYLOADS(
            "deliver_payloads", "Whether to deliver payloads with event notifications", true),
    NOTIFICATION_TYPE(
            "notification_type",
            "Specify the delivery style for notifications",
            "headline",
            List.of("normal", "headline")),
    NOTIFY_DELETE("notify_delete", "Whether to notify subscribers when the node is deleted", true),
    NOTIFY_RETRACT(
            "notify_retract",
            "Whether to notify subscribers when items are removed from the node",
            true),
    NOTIFY_CONFIG(
            "notify_config",
            "Whether to notify subscribers when the node configuration changes",
            false),
    NOTIFY_SUB(
            "notify_sub", "Whether to notify owners about new subscribers and unsubscribes", false),
    ROSTER_GROUPS(
            "roster_groups_allowed",
            "list-multi",
            "Roster groups allowed to subscribe",
            List.of(),
            List.of()),
    SUBSCRIBE("subscribe", "Whether to allow subscriptions", true),
    ITEM_REPLY(
            "itemreply",
            "Whose JID to include with items",
            "publisher",
            List.of("owner", "publisher", "none")),
    ITEM_EXPIRE("item_expire", "Seconds after which an item expires", "max"),
    MAX_PAYLOAD_SIZE("max_payload_size", "Max payload size in bytes", "max"),
    NODE_FULL(
            "publish_node_full",
            "What becomes of an item that is published to a full node",
            "retract-oldest",
            List.of("retract-oldest", "discard-oldest", "reject")),
    PURGE_OFFLINE(
            "purge_offline", "Whether to purge all items when their publisher goes offline", false),
    PRESENCE_BASED(
            "presence_based_delivery",
            "Whether to deliver notifications to available users only",
            false),
    TEMPORARY("tempsub", "Whether a subscription ends when its subscriber goes", false),
    NODE_TYPE("node_type", "Whether the node is a leaf", "leaf", List.of("leaf")),
    LANGUAGE("language", "The default language of the node", ""),
    CONTACT(
            "contact",
            "jid-multi",
            "The JIDs of those to contact with questions",
            List.of(),
            List.of());

    /** The most items that a node keeps, whatever its owner says. */
    static final int MOST_ITEMS = 256;

    private static final Set<NodeField> ALWAYS_OFFERED = EnumSet.range(TITLE, NOTIFY_RETRACT);

    private final String name;
    private final String type;
    private final String label;
    private final List<String> initial;
    private final List<String> options;

    NodeField(String name, String label, String initial) {
        this(
                name,
                "text-single",
                label,
                initial.isEmpty() ? List.of() : List.of(initial),
                List.of());
    }

    NodeField(String name, String label, boolean initial) {
        this(name, "boolean", label, List.of(initial ? "1" : "0"), List.of());
    }

    NodeField(String name, String label, String initial, List<String> options) {
        this(name, "list-single", label, List.of(initial), options);
    }

    NodeField(String name, String type, String label, List<String> initial, List<String> options) {
        this.name = name;
        this.type = type;
        this.label = label;
        this.initial = initial;
        this.options = options;
    }

    /** The field that a form calls so, null where there is none. */
    static @Nullable NodeField find(String variable) {
        for (NodeField field : values()) {
            if (field.variable().equals(variable)) {
                return field;
            }
        }
        return null;
    }

    /** What a form calls it. */
    String variable() {
        return "pubsub#" + name;
    }

    /** The same without its prefix. */
    String shortName() {
        return name;
    }

    String type() {
        return type;
    }

    String label() {
        return label;
    }

    boolean isAlwaysOffered() {
        return ALWAYS_OFFERED.contains(this);
    }

    /** What it holds where neither service nor owner says otherwise. */
    List<String> initial() {
        return initial;
    }

    /** What there is to choose from, nothing where any text will do. */
    List<String> options() {
        return options;
    }

    String optionLabel(String option) {
        return this == NOTIFICATION_TYPE ? "Messages of type " + option : option;
    }

    boolean isMulti() {
        return type.endsWith("-multi");
    }

    /** Whether a submitted value is one of the field's. */
    boolean accepts(String value) {
        return switch (this) {
            case MAX_ITEMS -> value.equals("max") || isNumber(value, 1, MOST_ITEMS);
            case ITEM_EXPIRE, MAX_PAYLOAD_SIZE ->
                    value.equals("max") || isNumber(value, 0, Integer.MAX_VALUE);
            default ->
                    type.equals("boolean")
                            ? List.of("0", "1", "true", "false").contains(value)
                            : options.isEmpty() || options.contains(value);
        };
    }

    private static boolean isNumber(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return least <= number && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
