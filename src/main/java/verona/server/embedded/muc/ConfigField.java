package verona.server.embedded.muc;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an owner can configure, XEP-0045 §15.5.3. */
enum ConfigField {
    NAME("roomname", "text-single", "The room's name", ""),
    DESCRIPTION("roomdesc", "text-single", "What the room is about", ""),
    PERSISTENT("persistentroom", "boolean", "The room outlives its occupants", "0"),
    PUBLIC("publicroom", "boolean", "The room is listed", "1"),
    MEMBERS_ONLY("membersonly", "boolean", "Only members may enter", "0"),
    MODERATED("moderatedroom", "boolean", "Speaking needs a moderator's permission", "0"),
    SUBJECT("changesubject", "boolean", "Every participant may change the subject", "0"),
    INVITES("allowinvites", "boolean", "Every participant may invite", "1"),
    WHOIS("whois", "list-single", "Who sees real JIDs", "moderators", "moderators", "anyone"),
    PROTECTED("passwordprotectedroom", "boolean", "Entering needs a password", "0"),
    SECRET("roomsecret", "text-private", "The password", ""),
    MAX_USERS("maxusers", "text-single", "How many occupants at the most, 0 for any number", "0"),
    HISTORY("historylength", "text-single", "How many messages the history keeps", "20"),
    ARCHIVE("enablearchiving", "boolean", "The room's messages are archived", "1");

    private final String variable;
    private final String type;
    private final String label;
    private final String initial;
    private final List<String> options;

    ConfigField(String name, String type, String label, String initial, String... options) {
        this.variable = "muc#roomconfig_" + name;
        this.type = type;
        this.label = label;
        this.initial = initial;
        this.options = List.of(options);
    }

    /** The field of that name, null where there is none. */
    static @Nullable ConfigField find(String variable) {
        return Arrays.stream(values())
                .filter(field -> field.variable.equals(variable))
                .findFirst()
                .orElse(null);
    }

    String variable() {
        return variable;
    }

    String type() {
        return type;
    }

    String label() {
        return label;
    }

    String initial() {
        return initial;
    }

    List<String> options() {
        return options;
    }

    /** Whether a submitted value is one of the field's. */
    boolean accepts(String value) {
        return switch (this) {
            case MAX_USERS, HISTORY -> value.length() < 10 && isNumber(value);
            default ->
                    type.equals("boolean")
                            ? List.of("0", "1", "true", "false").contains(value)
                            : options.isEmpty() || options.contains(value);
        };
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
