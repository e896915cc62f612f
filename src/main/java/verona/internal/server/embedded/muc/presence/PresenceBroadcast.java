package verona.internal.server.embedded.muc.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Changes;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** What a room says about an occupant, to each occupant as much as it may see. */
public final class PresenceBroadcast {

    private final Room room;
    private final Occupant subject;
    private final Role before;
    private final PresenceItems items;
    private final List<Element> statuses = new ArrayList<>();
    private final List<Element> ownStatuses = new ArrayList<>();
    private @Nullable Element lastPresence;
    private @Nullable String id;

    /** An announcement of what becomes of the occupant, as it is now, by what follows. */
    public PresenceBroadcast(Room room, Occupant subject) {
        this.room = room;
        this.subject = subject;
        before = subject.role();
        items = new PresenceItems(room, subject);
    }

    public PresenceBroadcast role(Role role) {
        subject.role(role);
        return this;
    }

    /**
     * Says that the occupant goes, with what its last presence holds; its id too, by which Smack
     * knows that it has left a room with stable ids.
     */
    PresenceBroadcast leaving(Element presence) {
        lastPresence = presence;
        return answering(presence);
    }

    /** XEP-0045 §7.2.2: the presence may have the id of the one that it answers. */
    PresenceBroadcast answering(Element presence) {
        id = presence.attribute("id");
        return this;
    }

    PresenceBroadcast status(int code) {
        return with(statusElement(code));
    }

    /** Adds a status for the occupant alone. */
    PresenceBroadcast ownStatus(int code) {
        ownStatuses.add(statusElement(code));
        return this;
    }

    PresenceBroadcast with(Element child) {
        statuses.add(child);
        return this;
    }

    PresenceBroadcast newNick(Resourcepart nick) {
        items.newNick(nick);
        return this;
    }

    public PresenceBroadcast by(@Nullable Actor actor, @Nullable String reason) {
        items.by(actor, reason);
        return this;
    }

    /** Tells everybody in the room, the occupant itself last. */
    public void toAll() {
        toOthers();
        toSelf();
    }

    /** Tells those who are shown occupants of such a role, or were until now. */
    public void toOthers() {
        report();
        if (room.shows(subject.role()) || room.shows(before)) {
            toOthers(lastPresence != null || !room.shows(subject.role()));
        }
    }

    /** Says to who observes the server what becomes of the occupant. */
    private void report() {
        room.rooms()
                .router()
                .changes()
                .report(
                        Changes.OCCUPANTS,
                        room.jid(),
                        subject.nick(),
                        () -> lastPresence == null ? state() : null);
    }

    /** {@code owner, moderator, romeo@localhost}. */
    private String state() {
        String affiliation = room.affiliation(subject.account()).name();
        String state = affiliation + ", " + subject.role().name() + ", " + subject.account();
        return state.toLowerCase(Locale.ROOT);
    }

    private void toOthers(boolean gone) {
        for (Occupant occupant : room.occupants().all()) {
            if (occupant != subject) {
                occupant.clients().forEach(client -> send(gone, occupant, client));
            }
        }
    }

    /** Tells the others that the occupant is not shown to them any more. */
    public void hide() {
        toOthers(true);
    }

    /** Sends it to one of another occupant's clients, whatever is shown to all. */
    void to(Occupant viewer, Jid client) {
        send(lastPresence != null, viewer, client);
    }

    private void send(boolean gone, Occupant viewer, Jid client) {
        send(gone, subject.presence(), x(statuses, items.to(viewer)), client);
    }

    /** XEP-0045 §7.2.2: status 110 is how a client knows its own presence. */
    void toSelf() {
        subject.clients().forEach(this::toSelf);
    }

    void toSelf(Jid client) {
        List<Element> first = new ArrayList<>(statuses);
        first.addAll(ownStatuses);
        Element x = x(first, items.toSelf()).withChild(statusElement(110));
        send(lastPresence != null, subject.presence(client), x, client);
    }

    private void send(boolean gone, Element presence, Element x, Jid to) {
        Element said =
                lastPresence == null ? gone ? Occupant.EMPTY_PRESENCE : presence : lastPresence;
        List<Element> content = new ArrayList<>(said.children());
        content.add(room.ids().of(subject.account()));
        content.add(x);
        Element stanza = said.withAttribute("type", gone ? "unavailable" : null);
        Element whole = stanza.withAttribute("id", id).withContents(content);
        room.send(whole, room.occupantJid(subject), to);
    }

    private static Element x(List<Element> first, List<Element> items) {
        List<Element> content = new ArrayList<>(first);
        content.addAll(items);
        return Element.of(MucNamespaces.USER, "x").withContents(content);
    }

    public static Element statusElement(int code) {
        return Element.of(MucNamespaces.USER, "status")
                .withAttribute("code", Integer.toString(code));
    }
}
