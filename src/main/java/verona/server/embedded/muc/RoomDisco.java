package verona.server.embedded.muc;

import java.util.List;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.server.embedded.disco.DiscoInfo;
import verona.stanza.Element;

/** What a room tells to those who ask, XEP-0045 §6.4 and §6.5. */
final class RoomDisco {

    private RoomDisco() {}

    static Stanza info(Room room, Stanza request) {
        if (request.payload().attribute("node") != null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such node");
        }
        RoomConfig config = room.config();
        DiscoInfo info =
                new DiscoInfo("conference", "text", config.get(ConfigField.NAME))
                        .features(List.of(Muc.JOIN))
                        .features(kinds(config))
                        .features(room.extensions().features(room.jid()))
                        .form(roomInfo(room));
        return request.result(info.toElement());
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

    private static Element roomInfo(Room room) {
        return Elements.of(
                        ConfigForm.FORM,
                        "x",
                        field("FORM_TYPE", Muc.JOIN + "#roominfo").withAttribute("type", "hidden"),
                        field(
                                "muc#roominfo_description",
                                room.config().get(ConfigField.DESCRIPTION)),
                        field("muc#roominfo_occupants", room.occupants().count() + ""))
                .withAttribute("type", "result");
    }

    private static Element field(String variable, String value) {
        return Elements.of(ConfigForm.FORM, "field", Elements.text(ConfigForm.FORM, "value", value))
                .withAttribute("var", variable);
    }

    /** XEP-0045 §6.5: who may enter may know who is there, but in a room that is listed only. */
    static Stanza items(Room room, Stanza request) {
        boolean open = room.config().is(ConfigField.PUBLIC) || room.sender(request) != null;
        List<Occupant> occupants = open ? room.occupants().all() : List.of();
        return request.result(
                DiscoInfo.items(
                        occupants.stream()
                                .map(o -> DiscoInfo.item(room.occupantJid(o), ""))
                                .toList()));
    }
}
