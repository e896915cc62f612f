package verona.internal.server.embedded.muc.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** A room: what is known of it, and the sending of stanzas in its name. */
public final class Room {

    private static final Duration CONFIGURATION = Duration.ofMinutes(5);

    private final Affiliations affiliations = new Affiliations();
    private final RoomConfig config = new RoomConfig(affiliations);
    private final Occupants occupants = new Occupants();
    private final OccupantIds ids = new OccupantIds();
    private final History history = new History();
    private final List<Invitation> invitations = new ArrayList<>();
    private final PrivateIqs privateIqs = new PrivateIqs(this);
    private final Rooms rooms;
    private final BareJid jid;
    private Instant lockedUntil = Instant.MIN;

    Room(Rooms rooms, BareJid jid) {
        this.rooms = rooms;
        this.jid = jid;
    }

    public BareJid jid() {
        return jid;
    }

    public Rooms rooms() {
        return rooms;
    }

    public RoomConfig config() {
        return config;
    }

    public Affiliations affiliations() {
        return affiliations;
    }

    public Occupants occupants() {
        return occupants;
    }

    public OccupantIds ids() {
        return ids;
    }

    public History history() {
        return history;
    }

    /** The invitations that it has sent: who is invited may decline. */
    public List<Invitation> invitations() {
        return invitations;
    }

    public PrivateIqs privateIqs() {
        return privateIqs;
    }

    public Instant now() {
        return rooms.now();
    }

    /** Whether the room waits for its creator to configure it, XEP-0045 §10.1.2. */
    public boolean isLocked() {
        return now().isBefore(lockedUntil);
    }

    /** XEP-0045 §6.3: whether it wants to be found. */
    public boolean isListed() {
        return config.is(ConfigField.PUBLIC) && !isLocked();
    }

    /** XEP-0045 §7.2.10: until it is configured, the room does not exist for anybody else. */
    public boolean isVisibleTo(Jid realJid) {
        return !isLocked() || affiliation(realJid) == Affiliation.OWNER;
    }

    /** §10.1.1: who does not configure it in that time has accepted it as it is. */
    public void lock() {
        lockedUntil = now().plus(CONFIGURATION);
    }

    public void unlock() {
        lockedUntil = Instant.MIN;
    }

    public Affiliation affiliation(Jid realJid) {
        return affiliations.of(realJid.asBareJid());
    }

    /** XEP-0045 §5.1.2: the role that an affiliation brings on entering. */
    public Role initialRole(Affiliation affiliation) {
        return switch (affiliation) {
            case OWNER, ADMIN -> Role.MODERATOR;
            case MEMBER -> Role.PARTICIPANT;
            case OUTCAST -> Role.NONE;
            case NONE -> initialRoleOfStrangers();
        };
    }

    private Role initialRoleOfStrangers() {
        if (config.is(ConfigField.MEMBERS_ONLY)) {
            return Role.NONE;
        }
        return config.is(ConfigField.MODERATED) ? Role.VISITOR : Role.PARTICIPANT;
    }

    /** XEP-0045 §8: whether somebody may do what moderators may, as admins may from outside. */
    public boolean isModerator(Jid realJid) {
        return affiliation(realJid).isAtLeast(Affiliation.ADMIN)
                || occupants.of(realJid.asBareJid()).stream()
                        .anyMatch(occupant -> occupant.role() == Role.MODERATOR);
    }

    /** Whether an occupant gets to see everybody's real JID. */
    public boolean seesRealJids(Occupant occupant) {
        return config.isNonAnonymous() || occupant.role() == Role.MODERATOR;
    }

    /** Whether the presence of occupants with that role is shown to all. */
    public boolean shows(Role role) {
        return config.includes(ConfigField.PRESENCE, role);
    }

    public Jid occupantJid(Resourcepart nick) {
        return JidCreate.fullFrom(jid, nick);
    }

    public Jid occupantJid(Occupant occupant) {
        return occupantJid(occupant.nick());
    }

    /** The sender as an occupant; null where it is none. */
    public @Nullable Occupant sender(Stanza stanza) {
        return occupants.find(stanza.from());
    }

    /** The sender as an occupant, XEP-0045 §7.4 and others: only occupants may do most things. */
    public Occupant requireSender(Stanza stanza) {
        Occupant sender = sender(stanza);
        if (sender == null) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "cancel", "you are not in this room");
        }
        return sender;
    }

    /** The occupant that a stanza to a nick is for. */
    public Occupant requireAddressee(Stanza stanza) {
        Occupant addressee = occupants.find(stanza.to().getResourceOrThrow());
        if (addressee == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "nobody here has that nick");
        }
        return addressee;
    }

    public void send(Element element, Jid from, Jid to) {
        route(Stanza.of(element, from, to));
    }

    /** Sends to all clients of an occupant. */
    public void send(Element element, Jid from, Occupant to) {
        to.clients().forEach(client -> send(element, from, client));
    }

    /** Sends to everybody. */
    public void broadcast(Element element, Jid from) {
        occupants.all().forEach(occupant -> send(element, from, occupant));
    }

    public void route(Stanza stanza) {
        rooms.router().route(stanza);
    }

    public RoomExtensions extensions() {
        return rooms.extensions();
    }

    /** Takes an occupant out; an empty room is no more, unless it is persistent. */
    public void remove(Occupant occupant) {
        occupants.remove(occupant);
        occupant.clients().forEach(privateIqs::forget);
        vanishIfDone();
    }

    public void vanishIfDone() {
        if (occupants.count() == 0 && !config.is(ConfigField.PERSISTENT)) {
            vanish();
        }
    }

    /** Removes the room, after its occupants have been notified. */
    public void vanish() {
        rooms.remove(this);
    }
}
