package verona.internal.server.embedded.muc.presence;

import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.HistoryRequest;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;

/** What a client receives on entering, XEP-0045 §7.1. */
public record JoinBroadcast(Room room, Occupant occupant, Stanza join, HistoryRequest history) {

    /** The client is new here: others learn of it. */
    void enter(int... statuses) {
        tell(true, statuses);
    }

    /**
     * The client is here already; if it asks to enter, it receives all again, XEP-0045 §17.3.
     *
     * @param different whether there is anything that others have to learn
     */
    void change(boolean different) {
        if (join.element().child(MucNamespaces.JOIN, "x") != null) {
            tell(different);
        } else {
            new PresenceBroadcast(room, occupant).answering(join.element()).toAll();
        }
    }

    private void tell(boolean toAll, int... statuses) {
        tellOthers();
        PresenceBroadcast own = new PresenceBroadcast(room, occupant).answering(join.element());
        addStatuses(own, statuses);
        if (toAll) {
            own.toAll();
        } else {
            own.toSelf(client());
        }
        room.history().send(room, client(), history);
    }

    private Jid client() {
        return join.from();
    }

    private void tellOthers() {
        tellOthers(room, occupant, client());
        if (room.shows(Role.NONE)) {
            new AbsentMembers(room).tellAll(occupant, client());
        }
    }

    /** Sends a client the presence of all others in the room, as much as it may see. */
    public static void tellOthers(Room room, Occupant occupant, Jid client) {
        for (Occupant other : room.occupants().all()) {
            boolean own = other.account().equals(occupant.account());
            if (other != occupant && (own || room.shows(other.role()))) {
                new PresenceBroadcast(room, other).to(occupant, client);
            }
        }
    }

    /** XEP-0045 §7.2.3 and §7.2.12. */
    private void addStatuses(PresenceBroadcast own, int... statuses) {
        for (int status : statuses) {
            own.ownStatus(status);
        }
        if (room.config().isNonAnonymous()) {
            own.ownStatus(100);
        }
        if (room.config().is(ConfigField.LOGGING)) {
            own.ownStatus(170);
        }
    }
}
