package verona.internal.server.embedded.muc.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Jids;

/** What an owner can configure, XEP-0045 §16.5.3, and what is customary beside that. */
public enum ConfigField {
    NAME("roomname", "text-single", "The room's name", ""),
    DESCRIPTION("roomdesc", "text-single", "What the room is about", ""),
    LANGUAGE("lang", "text-single", "The language that is spoken", ""),
    PUBSUB("pubsub", "text-single", "A publish-subscribe node of the room", ""),
    PERSISTENT("persistentroom", "boolean", "The room outlives its occupants", "0"),
    PUBLIC("publicroom", "boolean", "The room is listed", "1"),
    MEMBERS_ONLY("membersonly", "boolean", "Only members may enter", "0"),
    PROTECTED("passwordprotectedroom", "boolean", "Entering needs a password", "0"),
    SECRET("roomsecret", "text-private", "The password", ""),
    MAX_USERS("maxusers", "text-single", "How many occupants at the most, or none", "none"),
    WHOIS(
            "whois",
            "list-single",
            "Who sees real JIDs",
            List.of("moderators"),
            "moderators",
            "anyone"),
    MODERATED("moderatedroom", "boolean", "Speaking needs a moderator's permission", "0"),
    SUBJECT("changesubject", "boolean", "Every participant may change the subject", "0"),
    INVITES("allowinvites", "boolean", "Everybody in the room may invite", "1"),
    PRIVATE_MESSAGES(
            "allowpm",
            "list-single",
            "Who may send private messages",
            List.of("anyone"),
            "anyone",
            "participants",
            "moderators",
            "none"),
    /** With {@code none}, those who belong to the room and are not in it are shown as well. */
    PRESENCE(
            "presencebroadcast",
            "list-multi",
            "Whose presence is shown",
            List.of("moderator", "participant", "visitor"),
            "moderator",
            "participant",
            "visitor",
            "none"),
    /** Beside those who may anyway. */
    MEMBER_LIST(
            "getmemberlist",
            "list-multi",
            "Who else may see the list of members",
            List.of(),
            "moderator",
            "participant",
            "visitor"),
    HISTORY("historylength", "text-single", "How many messages the history has", "20"),
    /** The name that XEP-0045 has for the same. */
    FETCH("muc#maxhistoryfetch", "text-single", "How many messages the history has", "20"),
    LOGGING("enablelogging", "boolean", "The room's messages are published", "0"),
    ARCHIVE("enablearchiving", "boolean", "The room's messages are archived", "1"),
    RESERVED_NICKS(
            "x-muc#roomconfig_reservednick",
            "boolean",
            "Who has registered a nick has to use it",
            "0"),
    REGISTRATION(
            "x-muc#roomconfig_registration", "boolean", "Anyone may register as a member", "0"),
    APPROVAL(
            "x-muc#roomconfig_registrationapproval",
            "boolean",
            "Admins have to approve of who registers as a member",
            "0"),
    ADMINS("roomadmins", "jid-multi", "All admins", List.of()),
    OWNERS("roomowners", "jid-multi", "All owners", List.of());

    private final String variable;
    private final String type;
    private final String label;
    private final List<String> initial;
    private final List<String> options;

    ConfigField(String name, String type, String label, String initial) {
        this(name, type, label, List.of(initial));
    }

    ConfigField(String name, String type, String label, List<String> initial, String... options) {
        this.variable = name.contains("#") ? name : "muc#roomconfig_" + name;
        this.type = type;
        this.label = label;
        this.initial = initial;
        this.options = List.of(options);
    }

    /** The field of that name, null where there is none. */
    public static @Nullable ConfigField find(String variable) {
        return Arrays.stream(values())
                .filter(field -> field.variable.equals(variable))
                .findFirst()
                .orElse(null);
    }

    public String variable() {
        return variable;
    }

    public String type() {
        return type;
    }

    public String label() {
        return label;
    }

    List<String> initial() {
        return initial;
    }

    public List<String> options() {
        return options;
    }

    public boolean isMulti() {
        return type.endsWith("-multi");
    }

    /** Whether a submitted value is one of the field's. */
    public boolean accepts(String value) {
        return switch (type) {
            case "boolean" -> List.of("0", "1", "true", "false").contains(value);
            case "jid-multi" -> isJid(value);
            default -> options.isEmpty() ? acceptsText(value) : options.contains(value);
        };
    }

    private static boolean isJid(String value) {
        try {
            Jids.from(value);
            return true;
        } catch (XmppStringprepException e) {
            return false;
        }
    }

    private boolean acceptsText(String value) {
        return switch (this) {
            case MAX_USERS -> value.equals("none") || isNumber(value);
            case HISTORY, FETCH -> isNumber(value);
            default -> true;
        };
    }

    private static boolean isNumber(String value) {
        return value.matches("[0-9]{1,9}");
    }
}
