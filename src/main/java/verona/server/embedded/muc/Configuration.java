package verona.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verona.stanza.Element;

/** What follows from a room's configuration being changed, XEP-0045 §10.2.1. */
record Configuration(Room room) {

    /**
     * Sets what is different.
     *
     * @param fresh whether it is the room's first configuration, of which nobody is told
     */
    void apply(Map<ConfigField, String> submitted, boolean fresh) {
        List<Integer> codes = new ArrayList<>();
        boolean membersOnly = room.config().is(ConfigField.MEMBERS_ONLY);
        submitted.forEach((field, value) -> set(field, value, codes));
        if (!membersOnly && room.config().is(ConfigField.MEMBERS_ONLY)) {
            removeStrangers();
        }
        if (!fresh && !codes.isEmpty()) {
            tell(codes);
        }
    }

    private void set(ConfigField field, String value, List<Integer> codes) {
        if (room.config().get(field).equals(value)) {
            return;
        }
        room.config().set(field, value);
        int code = code(field);
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }

    private int code(ConfigField field) {
        if (field == ConfigField.WHOIS) {
            return room.config().isNonAnonymous() ? 172 : 173;
        }
        return 104;
    }

    private void removeStrangers() {
        for (Occupant occupant : room.occupants().all()) {
            if (room.affiliation(occupant.realJid()) == Affiliation.NONE) {
                Removal.remove(room, occupant, 322, null, null);
            }
        }
    }

    private void tell(List<Integer> codes) {
        List<Element> statuses = codes.stream().map(Announcement::statusElement).toList();
        Element message =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "groupchat")
                        .withChild(Element.of(Muc.USER, "x").withContents(statuses));
        room.broadcast(message, room.jid());
    }
}
