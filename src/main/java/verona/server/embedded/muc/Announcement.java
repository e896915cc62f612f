package verona.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.server.embedded.core.Elements;
import verona.stanza.Element;

/** What a room tells of an occupant, to each occupant as much as it may see. */
final class Announcement {

    private final Room room;
    private final Occupant subject;
    private final Jid from;
    private final List<Element> before = new ArrayList<>();
    private final List<Element> beforeToSelf = new ArrayList<>();
    private List<Element> presence;
    private boolean unavailable;
    private @Nullable Resourcepart newNick;
    private @Nullable Occupant actor;
    private @Nullable String reason;

    Announcement(Room room, Occupant subject) {
        this.room = room;
        this.subject = subject;
        from = room.occupantJid(subject);
        presence = subject.presence();
    }

    /** Says that the occupant goes, with what its last presence holds. */
    Announcement leaving(List<Element> lastPresence) {
        presence = lastPresence;
        unavailable = true;
        return this;
    }

    Announcement status(int code) {
        return with(statusElement(code));
    }

    /** Adds a status that the occupant alone is told. */
    Announcement ownStatus(int code) {
        beforeToSelf.add(statusElement(code));
        return this;
    }

    Announcement with(Element child) {
        before.add(child);
        return this;
    }

    Announcement newNick(Resourcepart nick) {
        newNick = nick;
        return this;
    }

    Announcement by(@Nullable Occupant moderator, @Nullable String why) {
        actor = moderator;
        reason = why;
        return this;
    }

    /** Tells everybody in the room, the occupant itself last. */
    void toAll() {
        for (Occupant occupant : room.occupants().all()) {
            if (occupant != subject) {
                to(occupant);
            }
        }
        toSelf();
    }

    void to(Occupant recipient) {
        room.send(presence(x(before, item(recipient))), from, recipient);
    }

    /** XEP-0045 §7.2.2: status 110 is how a client knows its own presence. */
    void toSelf() {
        List<Element> first = new ArrayList<>(before);
        first.addAll(beforeToSelf);
        Element x = x(first, item(subject)).withChild(statusElement(110));
        room.send(presence(x), from, subject);
    }

    private Element presence(Element x) {
        List<Element> content = new ArrayList<>(presence);
        content.add(x);
        return Element.of(Element.CLIENT, "presence")
                .withAttribute("type", unavailable ? "unavailable" : null)
                .withContents(content);
    }

    private static Element x(List<Element> first, Element item) {
        List<Element> content = new ArrayList<>(first);
        content.add(item);
        return Element.of(Muc.USER, "x").withContents(content);
    }

    private Element item(Occupant viewer) {
        boolean seesAll = room.seesRealJids(viewer);
        boolean own = viewer.bareJid().equals(subject.bareJid());
        Element item =
                Element.of(Muc.USER, "item")
                        .withAttribute("affiliation", room.affiliation(subject.realJid()) + "")
                        .withAttribute("role", subject.role().toString())
                        .withAttribute("jid", seesAll || own ? subject.realJid() : null)
                        .withAttribute("nick", newNick);
        return item.withContents(itemContent(seesAll));
    }

    private List<Element> itemContent(boolean seesAll) {
        List<Element> content = new ArrayList<>();
        if (actor != null) {
            content.add(
                    Element.of(Muc.USER, "actor")
                            .withAttribute("nick", actor.nick())
                            .withAttribute("jid", seesAll ? actor.realJid() : null));
        }
        if (reason != null) {
            content.add(Elements.text(Muc.USER, "reason", reason));
        }
        return content;
    }

    static Element statusElement(int code) {
        return Element.of(Muc.USER, "status").withAttribute("code", Integer.toString(code));
    }
}
