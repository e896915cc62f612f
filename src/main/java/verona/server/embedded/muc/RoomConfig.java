package verona.server.embedded.muc;

import java.util.EnumMap;
import java.util.Map;

/** How a room is configured. */
final class RoomConfig {

    private final Map<ConfigField, String> values = new EnumMap<>(ConfigField.class);

    String get(ConfigField field) {
        return values.getOrDefault(field, field.initial());
    }

    boolean is(ConfigField field) {
        return get(field).equals("1") || get(field).equals("true");
    }

    int number(ConfigField field) {
        return Integer.parseInt(get(field));
    }

    void set(ConfigField field, String value) {
        values.put(field, value);
    }

    boolean isNonAnonymous() {
        return get(ConfigField.WHOIS).equals("anyone");
    }

    /** The password, {@code ""} where entering needs none. */
    String password() {
        return is(ConfigField.PROTECTED) || !values.containsKey(ConfigField.PROTECTED)
                ? get(ConfigField.SECRET)
                : "";
    }
}
