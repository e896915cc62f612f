package verona.server.embedded.muc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** A room: what is known of it, and the sending of stanzas in its name. */
final class Room {

    private final RoomConfig config = new RoomConfig();
    private final Affiliations affiliations = new Affiliations();
    private final Occupants occupants = new Occupants();
    private final History history;
    private final Rooms rooms;
    private final BareJid jid;
    private boolean locked;

    Room(Rooms rooms, BareJid jid) {
        this.rooms = rooms;
        this.jid = jid;
        history = new History(rooms.router().clock());
    }

    BareJid jid() {
        return jid;
    }

    RoomConfig config() {
        return config;
    }

    Affiliations affiliations() {
        return affiliations;
    }

    Occupants occupants() {
        return occupants;
    }

    History history() {
        return history;
    }

    Instant now() {
        return rooms.router().clock().now();
    }

    /** Whether the room waits for its creator to configure it, XEP-0045 §10.1.2. */
    boolean isLocked() {
        return locked;
    }

    void lock(boolean on) {
        locked = on;
    }

    Affiliation affiliation(Jid realJid) {
        return affiliations.of(realJid.asBareJid());
    }

    /** XEP-0045 §5.1.2: the role that an affiliation brings on entering. */
    Role initialRole(Affiliation affiliation) {
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

    /** Whether an occupant gets to see everybody's real JID. */
    boolean seesRealJids(Occupant occupant) {
        return config.isNonAnonymous() || occupant.role() == Role.MODERATOR;
    }

    Jid occupantJid(Resourcepart nick) {
        return JidCreate.fullFrom(jid, nick);
    }

    Jid occupantJid(Occupant occupant) {
        return occupantJid(occupant.nick());
    }

    /** The sender as an occupant; null where it is none. */
    @Nullable Occupant sender(Stanza stanza) {
        return occupants.find(stanza.from());
    }

    /** The sender as an occupant, XEP-0045 §7.4 and others: only occupants may do most things. */
    Occupant requireSender(Stanza stanza) {
        Occupant sender = sender(stanza);
        if (sender == null) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "cancel", "you are not in this room");
        }
        return sender;
    }

    /** The occupant that a stanza to a nick is for. */
    Occupant requireAddressee(Stanza stanza) {
        Occupant addressee = occupants.find(stanza.to().getResourceOrThrow());
        if (addressee == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "nobody here has that nick");
        }
        return addressee;
    }

    void send(Element element, Jid from, Occupant to) {
        rooms.router().route(Stanza.of(element, from, to.realJid()));
    }

    /** Sends to everybody. */
    void broadcast(Element element, Jid from) {
        occupants.all().forEach(occupant -> send(element, from, occupant));
    }

    Extensions extensions() {
        return rooms.extensions();
    }

    void route(Stanza stanza) {
        rooms.router().route(stanza);
    }

    /** Takes an occupant out; an empty room is no more, unless it is persistent. */
    void remove(Occupant occupant) {
        occupants.remove(occupant);
        if (occupants.count() == 0 && !config.is(ConfigField.PERSISTENT)) {
            rooms.remove(this);
        }
    }

    /** Takes the room away; who is in it has been told. */
    void vanish() {
        rooms.remove(this);
    }
}
