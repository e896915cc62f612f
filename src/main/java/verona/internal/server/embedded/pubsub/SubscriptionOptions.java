package verona.internal.server.embedded.pubsub;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Timestamp;
import verona.stanza.Element;

/**
 * How a subscription is configured, XEP-0060 §6.3.
 *
 * @param set what the subscriber has set
 */
record SubscriptionOptions(Map<OptionField, List<String>> set) {

    static final SubscriptionOptions DEFAULT = new SubscriptionOptions(Map.of());

    SubscriptionOptions with(Map<OptionField, List<String>> changes) {
        Map<OptionField, List<String>> changed = new EnumMap<>(OptionField.class);
        changed.putAll(set);
        changed.putAll(changes);
        return new SubscriptionOptions(changed);
    }

    private List<String> all(OptionField field) {
        return set.getOrDefault(field, field.field().initial());
    }

    private boolean is(OptionField field) {
        return all(field).stream().anyMatch(DataForm::isTrue);
    }

    boolean deliver() {
        return is(OptionField.DELIVER);
    }

    boolean includeBody() {
        return is(OptionField.INCLUDE_BODY);
    }

    /** Whether presence with that {@code show} is one that notifications are wanted in. */
    boolean wantedIn(String show) {
        return isForAnyPresence() || all(OptionField.SHOW_VALUES).contains(show);
    }

    boolean isForAnyPresence() {
        return all(OptionField.SHOW_VALUES).isEmpty();
    }

    boolean endWithPresence() {
        return all(OptionField.EXPIRE).contains(OptionField.PRESENCE);
    }

    /**
     * Whether a subscriber of a collection wants to be notified about what is in it, XEP-0248 §6.1.
     *
     * @param distance how many levels below the collection it is
     */
    boolean cover(NotificationType type, int distance) {
        String wanted = all(OptionField.SUBSCRIPTION_TYPE).get(0);
        String depth = all(OptionField.SUBSCRIPTION_DEPTH).get(0);
        return (wanted.equals(OptionField.ALL) || wanted.equals(type.toString()))
                && (depth.equals(OptionField.ALL) || distance <= Integer.parseInt(depth));
    }

    /** XEP-0248 §6.1.3: whether both are about the same, so that one of them is enough. */
    boolean areOfTypeOf(SubscriptionOptions other) {
        return all(OptionField.SUBSCRIPTION_TYPE).equals(other.all(OptionField.SUBSCRIPTION_TYPE));
    }

    boolean haveExpired(Instant now) {
        return all(OptionField.EXPIRE).stream()
                .filter(expiry -> !expiry.equals(OptionField.PRESENCE))
                .anyMatch(expiry -> !Timestamp.parse(expiry).isAfter(now));
    }

    /** The form to fill in. */
    Element offer(boolean collection) {
        DataForm form = new DataForm("form", Pubsub.SUBSCRIBE_OPTIONS);
        for (OptionField field : OptionField.values()) {
            if (field.isOffered(collection)) {
                form.add(field.field().offer(all(field)));
            }
        }
        return form.toElement();
    }

    /** What they are, for nobody to change. */
    Element form(boolean collection) {
        DataForm form = new DataForm("result", Pubsub.SUBSCRIBE_OPTIONS);
        for (OptionField field : OptionField.values()) {
            if (field.isOffered(collection)) {
                form.field(field.field(), all(field));
            }
        }
        return form.toElement();
    }
}
