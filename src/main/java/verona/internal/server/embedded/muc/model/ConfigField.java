package verona.internal.server.embedded.muc.model;

import static verona.internal.server.embedded.core.FormField.bool;
import static verona.internal.server.embedded.core.FormField.choice;
import static verona.internal.server.embedded.core.FormField.choices;
import static verona.internal.server.embedded.core.FormField.jids;
import static verona.internal.server.embedded.core.FormField.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.FormField;

/** What an owner can configure, XEP-0045 §16.5.3, and what is customary beside that. */
public enum ConfigField implements FormField.Key {
    NAME(text("muc#roomconfig_roomname", "The room's name")),
    DESCRIPTION(text("muc#roomconfig_roomdesc", "What the room is about")),
    LANGUAGE(text("muc#roomconfig_lang", "The language that is spoken")),
    PUBSUB(text("muc#roomconfig_pubsub", "A publish-subscribe node of the room")),
    PERSISTENT(bool("muc#roomconfig_persistentroom", "The room outlives its occupants", false)),
    PUBLIC(bool("muc#roomconfig_publicroom", "The room is listed", true)),
    MEMBERS_ONLY(bool("muc#roomconfig_membersonly", "Only members may enter", false)),
    PROTECTED(bool("muc#roomconfig_passwordprotectedroom", "Entering needs a password", false)),
    SECRET(text("muc#roomconfig_roomsecret", "The password").ofType("text-private")),
    /** The options are offers: any number will do. */
    MAX_USERS(
            choice(
                            "muc#roomconfig_maxusers",
                            "How many occupants at the most, or none",
                            "none",
                            "10",
                            "20",
                            "50",
                            "100",
                            "none")
                    .accepting(value -> value.equals("none") || isNumber(value))),
    WHOIS(
            choice(
                    "muc#roomconfig_whois",
                    "Who sees real JIDs",
                    "moderators",
                    "moderators",
                    "anyone")),
    MODERATED(
            bool("muc#roomconfig_moderatedroom", "Speaking needs a moderator's permission", false)),
    SUBJECT(
            bool(
                    "muc#roomconfig_changesubject",
                    "Every participant may change the subject",
                    false)),
    INVITES(bool("muc#roomconfig_allowinvites", "Everybody in the room may invite", true)),
    PRIVATE_MESSAGES(
            choice(
                    "muc#roomconfig_allowpm",
                    "Who may send private messages",
                    "anyone",
                    "anyone",
                    "participants",
                    "moderators",
                    "none")),
    /** With {@code none}, affiliated users who are not in the room are shown as well. */
    PRESENCE(
            choices(
                    "muc#roomconfig_presencebroadcast",
                    "Whose presence is shown",
                    List.of("moderator", "participant", "visitor"),
                    "moderator",
                    "participant",
                    "visitor",
                    "none")),
    /** Beside those who may anyway. */
    MEMBER_LIST(
            choices(
                    "muc#roomconfig_getmemberlist",
                    "Who else may see the list of members",
                    List.of(),
                    "moderator",
                    "participant",
                    "visitor")),
    HISTORY(messages("muc#roomconfig_historylength")),
    /** The name that XEP-0045 has for the same. */
    FETCH(messages("muc#maxhistoryfetch")),
    LOGGING(bool("muc#roomconfig_enablelogging", "The room's messages are published", false)),
    ARCHIVE(bool("muc#roomconfig_enablearchiving", "The room's messages are archived", true)),
    RESERVED_NICKS(
            bool(
                    "x-muc#roomconfig_reservednick",
                    "Who has registered a nick has to use it",
                    false)),
    REGISTRATION(bool("x-muc#roomconfig_registration", "Anyone may register as a member", false)),
    APPROVAL(
            bool(
                    "x-muc#roomconfig_registrationapproval",
                    "Admins have to approve of who registers as a member",
                    false)),
    ADMINS(jids("muc#roomconfig_roomadmins", "All admins")),
    OWNERS(jids("muc#roomconfig_roomowners", "All owners"));

    private final FormField field;

    ConfigField(FormField field) {
        this.field = field;
    }

    private static FormField messages(String variable) {
        return text(variable, "How many messages the history has")
                .initially("20")
                .accepting(ConfigField::isNumber);
    }

    private static boolean isNumber(String value) {
        return value.matches("[0-9]{1,9}");
    }

    @Override
    public FormField field() {
        return field;
    }

    /** The field of that name, null where there is none. */
    public static @Nullable ConfigField find(String variable) {
        return FormField.find(ConfigField.class, variable);
    }
}
