package verona.internal.server.embedded.pubsub;

import static verona.internal.server.embedded.core.FormField.bool;
import static verona.internal.server.embedded.core.FormField.choice;
import static verona.internal.server.embedded.core.FormField.choices;
import static verona.internal.server.embedded.core.FormField.jids;
import static verona.internal.server.embedded.core.FormField.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.FormField;

/**
 * What an owner can configure, XEP-0060 §16.4.4. A form always offers the fields up to {@link
 * #NOTIFY_RETRACT}, which are what services commonly offer, and of the rest those that are set; all
 * are understood.
 */
enum NodeField implements FormField.Key {
    TITLE(text("pubsub#title", "Title")),
    DESCRIPTION(text("pubsub#description", "Description")),
    TYPE(
            text(
                    "pubsub#type",
                    "The type of node data, usually specified by the namespace of the payload"
                            + " (if any)")),
    MAX_ITEMS(
            text("pubsub#max_items", "Max # of items to persist")
                    .initially("20")
                    .accepting(value -> isNumberOrMax(value, 1, NodeField.MOST_ITEMS))),
    PERSIST_ITEMS(bool("pubsub#persist_items", "Persist items to storage", true)),
    ACCESS_MODEL(
            choice(
                    "pubsub#access_model",
                    "Specify the subscriber model",
                    "open",
                    "authorize",
                    "open",
                    "presence",
                    "roster",
                    "whitelist")),
    PUBLISH_MODEL(
            choice(
                    "pubsub#publish_model",
                    "Specify the publisher model",
                    "publishers",
                    "publishers",
                    "subscribers",
                    "open")),
    SEND_LAST(
            choice(
                    "pubsub#send_last_published_item",
                    "When to send the last published item",
                    "never",
                    "never",
                    "on_sub",
                    "on_sub_and_presence")),
    DELIVER_NOTIFICATIONS(
            bool("pubsub#deliver_notifications", "Whether to deliver event notifications", true)),
    DELIVER_PAYLOADS(
            bool(
                    "pubsub#deliver_payloads",
                    "Whether to deliver payloads with event notifications",
                    true)),
    NOTIFICATION_TYPE(
            choice(
                            "pubsub#notification_type",
                            "Specify the delivery style for notifications",
                            "headline",
                            "normal",
                            "headline")
                    .labellingOptions("Messages of type ")),
    NOTIFY_DELETE(
            bool(
                    "pubsub#notify_delete",
                    "Whether to notify subscribers when the node is deleted",
                    true)),
    NOTIFY_RETRACT(
            bool(
                    "pubsub#notify_retract",
                    "Whether to notify subscribers when items are removed from the node",
                    true)),
    NOTIFY_CONFIG(
            bool(
                    "pubsub#notify_config",
                    "Whether to notify subscribers when the node configuration changes",
                    false)),
    NOTIFY_SUB(
            bool(
                    "pubsub#notify_sub",
                    "Whether to notify owners about new subscribers and unsubscribes",
                    false)),
    ROSTER_GROUPS(
            choices("pubsub#roster_groups_allowed", "Roster groups allowed to subscribe", List.of())
                    .accepting(value -> true)),
    SUBSCRIBE(bool("pubsub#subscribe", "Whether to allow subscriptions", true)),
    ITEM_REPLY(
            choice(
                    "pubsub#itemreply",
                    "Whose JID to include with items",
                    "publisher",
                    "owner",
                    "publisher",
                    "none")),
    ITEM_EXPIRE(
            text("pubsub#item_expire", "Seconds after which an item expires")
                    .initially("max")
                    .accepting(value -> isNumberOrMax(value, 0, Integer.MAX_VALUE))),
    MAX_PAYLOAD_SIZE(
            text("pubsub#max_payload_size", "Max payload size in bytes")
                    .initially("max")
                    .accepting(value -> isNumberOrMax(value, 0, Integer.MAX_VALUE))),
    NODE_FULL(
            choice(
                    "pubsub#publish_node_full",
                    "What becomes of an item that is published to a full node",
                    "retract-oldest",
                    "retract-oldest",
                    "discard-oldest",
                    "reject")),
    PURGE_OFFLINE(
            bool(
                    "pubsub#purge_offline",
                    "Whether to purge all items when their publisher goes offline",
                    false)),
    PRESENCE_BASED(
            bool(
                    "pubsub#presence_based_delivery",
                    "Whether to deliver notifications to available users only",
                    false)),
    TEMPORARY(
            bool("pubsub#tempsub", "Whether a subscription ends when its subscriber goes", false)),
    NODE_TYPE(
            choice(
                    "pubsub#node_type",
                    "Whether the node is a leaf or a collection",
                    "leaf",
                    "leaf",
                    NodeField.COLLECTION_TYPE)),
    COLLECTION(
            text("pubsub#collection", "The collections that the node is in").ofType("text-multi")),
    CHILDREN(text("pubsub#children", "The nodes in the collection").ofType("text-multi")),
    ASSOCIATION_POLICY(
            choice(
                    "pubsub#children_association_policy",
                    "Who may add nodes to the collection",
                    "owners",
                    "all",
                    "owners",
                    "whitelist")),
    ASSOCIATION_WHITELIST(
            jids(
                    "pubsub#children_association_whitelist",
                    "The JIDs of those who may add nodes to the collection")),
    CHILDREN_MAX(
            text("pubsub#children_max", "Max # of nodes in the collection")
                    .accepting(value -> value.isEmpty() || isNumber(value, 0, Integer.MAX_VALUE))),
    LANGUAGE(text("pubsub#language", "The default language of the node").ofType("list-single")),
    CONTACT(jids("pubsub#contact", "The JIDs of those to contact with questions"));

    /** The most items that a node keeps, whatever its owner says. */
    static final int MOST_ITEMS = 256;

    /** The value of {@link #NODE_TYPE} for a collection, XEP-0248. */
    static final String COLLECTION_TYPE = "collection";

    private static final Set<NodeField> ALWAYS_OFFERED = EnumSet.range(TITLE, NOTIFY_RETRACT);

    private static final Set<NodeField> OF_COLLECTIONS = EnumSet.range(COLLECTION, CHILDREN_MAX);

    private static final Set<NodeField> OF_ITEMS =
            EnumSet.of(
                    TYPE,
                    MAX_ITEMS,
                    PERSIST_ITEMS,
                    PUBLISH_MODEL,
                    SEND_LAST,
                    DELIVER_PAYLOADS,
                    NOTIFY_RETRACT,
                    ITEM_REPLY,
                    ITEM_EXPIRE,
                    MAX_PAYLOAD_SIZE,
                    NODE_FULL,
                    PURGE_OFFLINE);

    private final FormField field;

    NodeField(FormField field) {
        this.field = field;
    }

    @Override
    public FormField field() {
        return field;
    }

    /** The field of that name, null where there is none. */
    static @Nullable NodeField find(String variable) {
        return FormField.find(NodeField.class, variable);
    }

    /** Its name without its prefix. */
    String shortName() {
        return field.variable().substring("pubsub#".length());
    }

    boolean isAlwaysOffered() {
        return ALWAYS_OFFERED.contains(this);
    }

    /** Whether only services with collections have it, XEP-0248 §7.2. */
    boolean isOfCollections() {
        return OF_COLLECTIONS.contains(this);
    }

    /** Whether it has a meaning only for nodes that have items. */
    boolean isOfItems() {
        return OF_ITEMS.contains(this);
    }

    private static boolean isNumberOrMax(String value, int least, int most) {
        return value.equals("max") || isNumber(value, least, most);
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
