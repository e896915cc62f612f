package verona.internal.server.embedded.muc.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.presence.Leaving;
import verona.internal.server.embedded.muc.presence.PresenceBroadcast;
import verona.stanza.Element;

/** What the occupants notice of a changed configuration, XEP-0045 §10.2. */
public final class ConfigEffects {

    private final Room room;
    private final Map<ConfigField, List<String>> changes;
    private final List<String> shownBefore;

    /** A change that has yet to be made. */
    ConfigEffects(Room room, Map<ConfigField, List<String>> changes) {
        this.room = room;
        this.changes = changes;
        shownBefore = room.config().all(ConfigField.PRESENCE);
    }

    /** What follows from the change, once it is made. */
    void follow() {
        if (changes.containsKey(ConfigField.MEMBERS_ONLY)
                && room.config().is(ConfigField.MEMBERS_ONLY)) {
            removeStrangers();
        }
        if (changes.containsKey(ConfigField.PRESENCE)) {
            room.occupants().all().forEach(this::showOrHide);
        }
    }

    private void removeStrangers() {
        for (Occupant occupant : room.occupants().all()) {
            if (room.affiliation(occupant.account()) == Affiliation.NONE) {
                Leaving.remove(room, occupant, 322, null, null);
            }
        }
    }

    private void showOrHide(Occupant occupant) {
        boolean before = shownBefore.contains(occupant.role().toString());
        boolean now = room.shows(occupant.role());
        if (before && !now) {
            new PresenceBroadcast(room, occupant).hide();
        } else if (now && !before) {
            new PresenceBroadcast(room, occupant).toOthers();
        }
    }

    /** XEP-0045 §10.2.1. */
    public void tell() {
        if (!changes.isEmpty()) {
            broadcastCodes();
        }
    }

    private void broadcastCodes() {
        Set<Integer> codes = new TreeSet<>();
        changes.keySet().forEach(field -> codes.addAll(codes(field)));
        List<Element> statuses = codes.stream().map(PresenceBroadcast::statusElement).toList();
        Element message =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "groupchat")
                        .withChild(Element.of(MucNamespaces.USER, "x").withContents(statuses));
        room.broadcast(message, room.jid());
    }

    private List<Integer> codes(ConfigField field) {
        return switch (field) {
            case WHOIS -> List.of(room.config().isNonAnonymous() ? 172 : 173);
            case LOGGING, ARCHIVE -> List.of(room.config().is(field) ? 170 : 171);
            case PRESENCE -> presenceCodes();
            default -> List.of(104);
        };
    }

    /** XEP-0045 §16.6.2: those who are away are shown, or no more. */
    private List<Integer> presenceCodes() {
        boolean now = room.shows(Role.NONE);
        boolean same = now == shownBefore.contains(Role.NONE.toString());
        return same ? List.of(104) : List.of(now ? 102 : 103, 104);
    }
}
