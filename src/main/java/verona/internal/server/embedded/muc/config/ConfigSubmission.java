package verona.internal.server.embedded.muc.config;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Room;

/** A change of a room's configuration and what follows from it, XEP-0045 §10.2. */
public final class ConfigSubmission {

    private static final List<String> EMPTY = List.of();

    private final Room room;
    private final Map<ConfigField, List<String>> submitted;

    public ConfigSubmission(Room room, Map<ConfigField, List<String>> submitted) {
        this.room = room;
        this.submitted = new EnumMap<>(submitted);
    }

    /**
     * Changes what is different.
     *
     * @return the changes, of which the occupants have yet to be notified
     * @throws StanzaError if the values don't go together; then nothing is changed
     */
    public ConfigEffects apply(@Nullable Jid actor) {
        resolveHistory();
        resolvePassword();
        OwnersAndAdmins offices = OwnersAndAdmins.of(room, submitted);
        Map<ConfigField, List<String>> changes = changes();
        ConfigEffects change = new ConfigEffects(room, changes);
        changes.forEach(room.config()::set);
        change.follow();
        offices.apply(actor);
        return change;
    }

    private void resolveHistory() {
        List<String> length = submitted.remove(ConfigField.FETCH);
        if (length != null) {
            submitted.put(ConfigField.HISTORY, length);
        }
    }

    /** XEP-0045 §10.1.3: a password-protected room has a password; a password protects alone. */
    private void resolvePassword() {
        List<String> wanted = submitted.remove(ConfigField.PROTECTED);
        List<String> now = room.config().all(ConfigField.SECRET);
        if (wanted != null && wanted.equals(List.of("0"))) {
            submitted.put(ConfigField.SECRET, EMPTY);
        } else if (wanted != null
                && submitted.getOrDefault(ConfigField.SECRET, now).equals(EMPTY)) {
            throw new StanzaError(
                    Condition.NOT_ACCEPTABLE, "a password-protected room needs a password");
        }
    }

    private Map<ConfigField, List<String>> changes() {
        Map<ConfigField, List<String>> changes = new EnumMap<>(submitted);
        changes.keySet().removeAll(List.of(ConfigField.ADMINS, ConfigField.OWNERS));
        changes.keySet().removeIf(field -> isAsBefore(field) && !isToBeKept(field));
        return changes;
    }

    private boolean isAsBefore(ConfigField field) {
        List<String> wanted = submitted.getOrDefault(field, List.of());
        return new HashSet<>(wanted).equals(new HashSet<>(room.config().all(field)));
    }

    /** What would be otherwise once the room is for members only. */
    private boolean isToBeKept(ConfigField field) {
        return field == ConfigField.INVITES
                && submitted.containsKey(ConfigField.MEMBERS_ONLY)
                && !isAsBefore(ConfigField.MEMBERS_ONLY);
    }
}
