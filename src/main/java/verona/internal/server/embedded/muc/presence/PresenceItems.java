package verona.internal.server.embedded.muc.presence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** The {@code item}s of an occupant's presence: its role, affiliation and, for some, its JIDs. */
final class PresenceItems {

    private final Room room;
    private final Occupant subject;
    private @Nullable Resourcepart newNick;
    private @Nullable Actor actor;
    private @Nullable String reason;

    PresenceItems(Room room, Occupant subject) {
        this.room = room;
        this.subject = subject;
    }

    void newNick(Resourcepart nick) {
        newNick = nick;
    }

    void by(@Nullable Actor who, @Nullable String why) {
        actor = who;
        reason = why;
    }

    /** As another occupant gets them. */
    List<Element> to(Occupant viewer) {
        boolean seesAll = room.seesRealJids(viewer);
        boolean own = viewer.account().equals(subject.account());
        return seesAll || own ? perClient(seesAll) : List.of(item(null, false));
    }

    /** As the occupant itself gets them, without the actor's JID. */
    List<Element> toSelf() {
        return perClient(false);
    }

    private List<Element> perClient(boolean actorsJid) {
        return subject.clients().stream().map(client -> item(client, actorsJid)).toList();
    }

    private Element item(@Nullable Jid client, boolean actorsJid) {
        Affiliation affiliation = room.affiliation(subject.account());
        return Element.of(MucNamespaces.USER, "item")
                .withAttribute("affiliation", affiliation.toString())
                .withAttribute("role", subject.role().toString())
                .withAttribute("jid", client)
                .withAttribute("nick", newNick)
                .withContents(content(actorsJid));
    }

    private List<Element> content(boolean actorsJid) {
        List<Element> content = new ArrayList<>();
        Element by = actor == null ? null : actor.toElement(actorsJid);
        if (by != null) {
            content.add(by);
        }
        if (reason != null) {
            content.add(Elements.text(MucNamespaces.USER, "reason", reason));
        }
        return content;
    }
}
