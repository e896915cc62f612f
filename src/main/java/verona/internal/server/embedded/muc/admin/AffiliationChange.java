package verona.internal.server.embedded.muc.admin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Invitation;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.presence.Actor;
import verona.internal.server.embedded.muc.presence.JoinBroadcast;
import verona.internal.server.embedded.muc.presence.Leaving;
import verona.internal.server.embedded.muc.presence.Nicknames;
import verona.internal.server.embedded.muc.presence.PresenceBroadcast;

/**
 * A change of somebody's affiliation, XEP-0045 §9 and §10.
 *
 * @param actor who asks for it, null for the room itself
 * @param reserving whether it says which nick to keep, which is a change even if that was kept
 */
public record AffiliationChange(
        Room room, @Nullable Jid actor, BareJid account, AffiliationRecord entry, boolean reserving)
        implements AdminIqs.Change {

    /** A change that says nothing of a nick. */
    public AffiliationChange(
            Room room, @Nullable Jid actor, BareJid account, AffiliationRecord entry) {
        this(room, actor, account, entry, false);
    }

    /** A change of the affiliation alone. */
    public static AffiliationChange of(
            Room room, @Nullable Jid actor, BareJid account, Affiliation affiliation) {
        AffiliationRecord entry = room.affiliations().entry(account).with(affiliation, null);
        return new AffiliationChange(room, actor, account, entry);
    }

    Affiliation affiliation() {
        return entry.affiliation();
    }

    private Affiliation old() {
        return room.affiliations().entry(account).affiliation();
    }

    @Override
    public void check() {
        Affiliation own = actor == null ? Affiliation.OWNER : room.affiliation(actor);
        refuseIf(!own.isAtLeast(Affiliation.ADMIN), "only admins and owners may do that");
        if (isChange()) {
            checkChange(own);
        }
    }

    /** A list may hold what is so already, XEP-0045 §9.2, §9.5, §10.5 and §10.8. */
    private boolean isChange() {
        AffiliationRecord old = room.affiliations().entry(account);
        return reserving
                || old.affiliation() != affiliation()
                || !Objects.equals(old.nick(), entry.nick());
    }

    private void checkChange(Affiliation own) {
        boolean ban = affiliation() == Affiliation.OUTCAST;
        if (ban && actor != null && account.equals(actor.asBareJid())) {
            throw new StanzaError(Condition.CONFLICT, "nobody bans himself");
        }
        if (own == Affiliation.ADMIN) {
            checkForAdmin(ban);
        }
        requireNickFree();
    }

    /** XEP-0045 §10.3 to §10.8: admins and owners are the owners' business. */
    private void checkForAdmin(boolean ban) {
        boolean concernsHigher = old().isAtLeast(Affiliation.ADMIN);
        if (ban && concernsHigher) {
            throw new StanzaError(Condition.NOT_ALLOWED, "an admin can't ban those above");
        }
        refuseIf(
                concernsHigher || affiliation().isAtLeast(Affiliation.ADMIN),
                "only owners may do that");
    }

    private static void refuseIf(boolean refused, String text) {
        if (refused) {
            throw new StanzaError(Condition.FORBIDDEN, text);
        }
    }

    private void requireNickFree() {
        Resourcepart nick = entry.nick();
        if (nick != null) {
            Nicknames.check(nick);
            BareJid holder = room.affiliations().holder(nick);
            if (holder != null && !holder.equals(account)) {
                throw new StanzaError(Condition.CONFLICT, "somebody else has that nick");
            }
        }
    }

    @Override
    public void apply() {
        boolean change = isChange();
        Affiliation before = old();
        evictFromNick();
        List<Occupant> present = present();
        room.affiliations().set(account, entry);
        if (change) {
            announce(present, before);
        }
    }

    private void announce(List<Occupant> present, Affiliation before) {
        if (present.isEmpty()) {
            AffiliationNotice.send(room, account, entry);
            tellAbsent(before);
        } else {
            present.forEach(occupant -> update(occupant, before));
        }
    }

    /** Whose nick it becomes has it alone. */
    private void evictFromNick() {
        Resourcepart nick = entry.nick();
        Occupant occupant = nick == null ? null : room.occupants().find(nick);
        if (occupant != null && !occupant.account().equals(account)) {
            Leaving.remove(room, occupant, 307, null, "This nickname is reserved");
        }
    }

    /** Whom it concerns; the ban of a domain, only those who are nothing to the room. */
    private List<Occupant> present() {
        return room.occupants().of(account).stream()
                .filter(occupant -> occupant.account().equals(account) || isStranger(occupant))
                .toList();
    }

    private boolean isStranger(Occupant occupant) {
        return affiliation() == Affiliation.OUTCAST
                && room.affiliation(occupant.account()) == Affiliation.NONE;
    }

    private void update(Occupant occupant, Affiliation before) {
        Role role = room.initialRole(affiliation());
        boolean lowered = !affiliation().isAtLeast(before);
        Role next = lowered || role.isAtLeast(occupant.role()) ? role : occupant.role();
        Actor by = actor == null ? null : Actor.of(room, actor);
        if (next == Role.NONE) {
            int status = affiliation() == Affiliation.OUTCAST ? 301 : 321;
            Leaving.remove(room, occupant, status, by, entry.reason());
        } else {
            boolean sawAll = room.seesRealJids(occupant);
            new PresenceBroadcast(room, occupant).role(next).by(by, entry.reason()).toAll();
            if (sawAll != room.seesRealJids(occupant)) {
                occupant.clients().forEach(c -> JoinBroadcast.tellOthers(room, occupant, c));
            }
        }
    }

    /** XEP-0045 §9.5 and §18.1: an invitation says more. What no user did is sent to none. */
    private void tellAbsent(Affiliation before) {
        boolean added = before == Affiliation.NONE && affiliation() == Affiliation.MEMBER;
        if (actor == null || before == affiliation()) {
            return;
        }
        if (added && room.config().is(ConfigField.MEMBERS_ONLY)) {
            Invitation.ofMember(room, actor, account, entry.reason()).send();
        } else if (account.hasLocalpart()) {
            AffiliationNotice.toAbsent(room, account, entry);
        }
    }
}
