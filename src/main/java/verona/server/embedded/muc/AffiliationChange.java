package verona.server.embedded.muc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/**
 * A change of somebody's affiliation, XEP-0045 §9 and §10.
 *
 * @param actor who asks for it, null for the room itself
 */
record AffiliationChange(
        Room room,
        @Nullable Jid actor,
        BareJid account,
        Affiliation affiliation,
        @Nullable String reason) {

    static AffiliationChange of(Room room, Jid actor, AdminItem item, Affiliation affiliation) {
        return new AffiliationChange(room, actor, item.account(room), affiliation, item.reason());
    }

    /** A change that the room makes by itself. */
    static void grant(Room room, BareJid account, Affiliation affiliation) {
        new AffiliationChange(room, null, account, affiliation, null).apply();
    }

    /**
     * Checks that the actor may do it.
     *
     * @throws StanzaError if not
     */
    void check() {
        Affiliation own = actor == null ? Affiliation.OWNER : room.affiliation(actor);
        if (!own.isAtLeast(Affiliation.ADMIN)) {
            throw new StanzaError(Condition.FORBIDDEN, "only admins and owners may do that");
        }
        boolean touchesAdmins =
                affiliation.isAtLeast(Affiliation.ADMIN) || old().isAtLeast(Affiliation.ADMIN);
        if (own != Affiliation.OWNER && touchesAdmins) {
            throw new StanzaError(Condition.NOT_ALLOWED, "only owners may do that");
        }
        requireOwnerLeft();
    }

    /** XEP-0045 §10.4: a room has an owner at all times. */
    private void requireOwnerLeft() {
        boolean last =
                affiliation != Affiliation.OWNER
                        && room.affiliations().all(Affiliation.OWNER).equals(List.of(account));
        if (last) {
            throw new StanzaError(Condition.CONFLICT, "the room would be left without an owner");
        }
    }

    private Affiliation old() {
        return room.affiliations().of(account);
    }

    /** Does it, and tells everybody who is to know. */
    void apply() {
        boolean lowered = !affiliation.isAtLeast(old());
        room.affiliations().set(account, affiliation);
        List<Occupant> present = room.occupants().of(account);
        if (present.isEmpty()) {
            announceAbsent();
        }
        for (Occupant occupant : present) {
            Role role = room.initialRole(affiliation);
            if (lowered || role.isAtLeast(occupant.role())) {
                update(occupant, role);
            } else {
                update(occupant, occupant.role());
            }
        }
    }

    private void update(Occupant occupant, Role role) {
        Occupant by = actor == null ? null : room.occupants().find(actor);
        if (role == Role.NONE) {
            int status = affiliation == Affiliation.OUTCAST ? 301 : 321;
            Removal.remove(room, occupant, status, by, reason);
        } else {
            occupant.role(role);
            new Announcement(room, occupant).by(by, reason).toAll();
        }
    }

    /**
     * XEP-0045 §9.3: of somebody who is not in the room, those learn who may see real JIDs, by a
     * message.
     */
    private void announceAbsent() {
        Element item =
                Element.of(Muc.USER, "item")
                        .withAttribute("affiliation", affiliation.toString())
                        .withAttribute("jid", account);
        Element told =
                reason == null ? item : item.withChild(Elements.text(Muc.USER, "reason", reason));
        Element message =
                Element.of(Element.CLIENT, "message").withChild(Elements.of(Muc.USER, "x", told));
        room.occupants().all().stream()
                .filter(room::seesRealJids)
                .forEach(occupant -> room.send(message, room.jid(), occupant));
    }
}
