package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.model.HistoryRequest;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** A client takes another nick, XEP-0045 §7.6; with it the occupant, if it has no other client. */
record NickChange(Room room, Occupant occupant, Stanza presence, HistoryRequest history) {

    void to(Resourcepart nick) {
        new Nicknames(room).requireChangeable(presence, nick);
        Occupant other = room.occupants().find(nick);
        if (other == null && occupant.isOnly(client())) {
            rename(nick);
        } else {
            move(nick, other);
        }
    }

    private Jid client() {
        return presence.from();
    }

    private void rename(Resourcepart nick) {
        new PresenceBroadcast(room, occupant)
                .leaving(Occupant.EMPTY_PRESENCE)
                .status(303)
                .newNick(nick)
                .toAll();
        room.occupants().rename(occupant, nick);
        occupant.presence(client(), RoomPresences.said(presence));
        announce(occupant);
    }

    private void announce(Occupant who) {
        new JoinBroadcast(room, who, presence, history).change(true);
    }

    /**
     * The client alone is informed of the change; to others it is one who goes and one who comes.
     */
    private void move(Resourcepart nick, @Nullable Occupant other) {
        Occupant target =
                other == null ? new Occupant(occupant.account(), nick, occupant.role()) : other;
        Element said = RoomPresences.said(presence);
        new PresenceBroadcast(room, occupant.only(client()))
                .leaving(Occupant.EMPTY_PRESENCE)
                .status(303)
                .newNick(nick)
                .toSelf();
        boolean last = occupant.isOnly(client());
        Leaving.withdraw(room, occupant, client());
        room.occupants().add(target, client(), said);
        announce(target);
        if (!last) {
            new PresenceBroadcast(room, occupant).to(target, client());
        }
    }
}
