package verona.internal.server.embedded.muc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.disco.DiscoQuery;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.OccupantIds;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.RoomConfig;
import verona.internal.server.embedded.muc.request.RoomRegistration;
import verona.stanza.Element;

/** What a room tells to those who ask, XEP-0045 §6.4 and §6.5. */
final class RoomDisco {

    /** What every room can do. */
    static final List<String> FEATURES =
            List.of(MucNamespaces.JOIN, MucNamespaces.JOIN + "#stable_id", OccupantIds.NAMESPACE);

    private static final List<String> ROOM_FEATURES =
            List.of(
                    MucNamespaces.JOIN + "#self-ping-optimization",
                    MucNamespaces.JOIN + "#request",
                    RoomRegistration.FORM,
                    RoomRegistration.NAMESPACE,
                    MucNamespaces.CONFIG,
                    MucNamespaces.JOIN + "#roominfo");

    private RoomDisco() {}

    static IqHandler info(Room room) {
        return DiscoQuery.of(request -> entity(room), request -> node(room, request));
    }

    static IqHandler items(Room room) {
        return DiscoQuery.of(request -> items(room, request));
    }

    private static @Nullable Element node(Room room, Stanza request) {
        return switch (Elements.attribute(request.payload(), "node", "")) {
            case "x-roomuser-item" -> reservedNick(room, request);
            // XEP-0045 §18.1.1: that is how a room says that it lets everything through.
            case MucNamespaces.JOIN + "#traffic" ->
                    throw new StanzaError(
                            Condition.SERVICE_UNAVAILABLE, "the room lets all namespaces through");
            default -> null;
        };
    }

    private static Element entity(Room room) {
        RoomConfig config = room.config();
        return new DiscoInfo("conference", "text", config.get(ConfigField.NAME))
                .features(FEATURES)
                .features(ROOM_FEATURES)
                .features(kinds(config))
                .features(room.extensions().features(room.jid()))
                .form(roomInfo(room))
                .toElement();
    }

    private static List<String> kinds(RoomConfig config) {
        return List.of(
                config.is(ConfigField.PERSISTENT) ? "muc_persistent" : "muc_temporary",
                config.is(ConfigField.PUBLIC) ? "muc_public" : "muc_hidden",
                config.is(ConfigField.MEMBERS_ONLY) ? "muc_membersonly" : "muc_open",
                config.is(ConfigField.MODERATED) ? "muc_moderated" : "muc_unmoderated",
                config.isNonAnonymous() ? "muc_nonanonymous" : "muc_semianonymous",
                config.password().isEmpty() ? "muc_unsecured" : "muc_passwordprotected");
    }

    /** XEP-0045 §16.5.4; a room keeps its subject to itself where it lets members in only. */
    private static Element roomInfo(Room room) {
        RoomConfig config = room.config();
        DataForm form = new DataForm("result", MucNamespaces.JOIN + "#roominfo");
        text(form, "muc#roominfo_description", config.get(ConfigField.DESCRIPTION));
        text(form, "muc#roominfo_lang", config.get(ConfigField.LANGUAGE));
        text(form, "muc#roominfo_occupants", room.occupants().count() + "");
        text(form, "muc#maxhistoryfetch", config.get(ConfigField.HISTORY));
        form.field("muc#roominfo_subjectmod", "boolean", config.all(ConfigField.SUBJECT));
        form.field("muc#roomconfig_changesubject", "boolean", config.all(ConfigField.SUBJECT));
        if (!config.is(ConfigField.MEMBERS_ONLY) && config.password().isEmpty()) {
            text(form, "muc#roominfo_subject", room.history().subject());
        }
        if (!config.get(ConfigField.PUBSUB).isEmpty()) {
            text(form, "muc#roomconfig_pubsub", config.get(ConfigField.PUBSUB));
        }
        room.extensions().describe(room.jid(), form);
        return form.toElement();
    }

    private static void text(DataForm form, String variable, String value) {
        form.field(variable, "text-single", List.of(value));
    }

    /** XEP-0045 §7.12. */
    private static Element reservedNick(Room room, Stanza request) {
        AffiliationRecord entry = room.affiliations().entry(request.from().asBareJid());
        Element query = Element.of(DiscoInfo.INFO, "query");
        return entry.nick() == null ? query : query.withChild(identity(entry));
    }

    private static Element identity(AffiliationRecord entry) {
        return Element.of(DiscoInfo.INFO, "identity")
                .withAttribute("category", "conference")
                .withAttribute("name", entry.nick())
                .withAttribute("type", "text");
    }

    /** XEP-0045 §6.5: who may enter may know who is there, but in a room that is listed only. */
    private static Element items(Room room, Stanza request) {
        boolean known = room.sender(request) != null || isOpen(room, request.from());
        List<Occupant> occupants = known ? room.occupants().all() : List.of();
        return DiscoInfo.items(
                occupants.stream()
                        .filter(occupant -> room.shows(occupant.role()))
                        .map(o -> DiscoInfo.item(room.occupantJid(o), ""))
                        .toList());
    }

    private static boolean isOpen(Room room, Jid asking) {
        boolean entersFreely = room.initialRole(room.affiliation(asking)) != Role.NONE;
        return room.config().is(ConfigField.PUBLIC)
                && room.config().password().isEmpty()
                && !room.isLocked()
                && entersFreely;
    }
}
