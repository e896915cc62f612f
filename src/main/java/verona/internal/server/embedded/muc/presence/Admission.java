package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Whether somebody may enter a room, XEP-0045 §7.2.5 to §7.2.10. */
record Admission(Room room, Stanza presence, Element join) {

    /**
     * Checks that.
     *
     * @throws StanzaError if not
     */
    void check() {
        Nicknames.check(presence.to().getResourceOrThrow());
        Affiliation affiliation = room.affiliation(presence.from());
        refuseIf(affiliation == Affiliation.OUTCAST, Condition.FORBIDDEN, "you are banned");
        refuseIf(
                room.config().is(ConfigField.MEMBERS_ONLY) && affiliation == Affiliation.NONE,
                Condition.REGISTRATION_REQUIRED,
                "only members may enter");
        refuseIf(
                !room.config().password().isEmpty() && !room.config().password().equals(password()),
                Condition.NOT_AUTHORIZED,
                "entering needs the right password");
        refuseIf(room.isLocked(), Condition.ITEM_NOT_FOUND, "its owner has yet to configure it");
        Resourcepart nick = new Nicknames(room).assigned(presence);
        new Nicknames(room).requireFree(presence.from(), nick);
        requireSpace(nick, affiliation);
    }

    private @Nullable String password() {
        return Elements.childText(join, "password");
    }

    /** XEP-0045 §7.2.9: there is always space for those who run it, and for another client. */
    private void requireSpace(Resourcepart nick, Affiliation affiliation) {
        int limit = room.config().number(ConfigField.MAX_USERS);
        boolean full = limit > 0 && room.occupants().count() >= limit;
        boolean takesNone =
                affiliation.isAtLeast(Affiliation.ADMIN) || room.occupants().find(nick) != null;
        if (full && !takesNone) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "wait", "the room is full");
        }
    }

    private static void refuseIf(boolean refused, Condition condition, String text) {
        if (refused) {
            throw new StanzaError(condition, text);
        }
    }
}
