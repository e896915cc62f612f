package verona.internal.client;

import static verona.Stanzas.anyPresence;
import static verona.Stanzas.groupchat;
import static verona.Stanzas.iqResult;
import static verona.Stanzas.iqSet;
import static verona.Stanzas.presence;

import java.util.List;
import org.jivesoftware.smack.packet.Presence;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.AllReceivedBy;
import verona.Received;
import verona.ReceivedBy;
import verona.XmppClient;
import verona.XmppRoom;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;
import verona.vocabulary.Muc;

/** The composed steps that enter and leave a room (XEP-0045 §7.2, §7.14). */
final class RoomSteps {

    private final ComposedStep steps;
    private final EntityFullJid occupant;

    RoomSteps(ComposedStep steps, CharSequence room) {
        this.steps = steps;
        this.occupant = occupant(steps.receiver().name(), room.toString());
    }

    private static EntityFullJid occupant(String name, String room) {
        try {
            Jid address = JidCreate.from(room);
            EntityFullJid occupant = address.asEntityFullJidIfPossible();
            EntityBareJid bare = address.asEntityBareJidIfPossible();
            if (occupant != null) {
                return occupant;
            }
            if (bare != null) {
                return new XmppRoom(bare).as(name);
            }
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException("'" + room + "' is not a JID", e);
        }
        throw new IllegalArgumentException(
                "'" + room + "' is neither the address of a room nor that of an occupant");
    }

    AllReceivedBy<XmppClient> join() {
        steps.sends(presence().to(occupant).with(Muc.join()));
        Received own =
                steps.receivesBefore(
                        presence().from(occupant).with(Muc.user().status(110)),
                        anyPresence().type(Presence.Type.error).from(occupant));
        Received subject = subject();
        if (isNew(own)) {
            steps.ask(iqSet().to(occupant.asEntityBareJid()).with(Muc.config()), iqResult());
        }
        return new TakenStanzas<>(steps.receiver(), steps.entity(), List.of(own, subject));
    }

    /** XEP-0045 §7.2.15: it comes from the room, or from the occupant who has set it. */
    private Received subject() {
        StanzaTemplate expected = groupchat().with(Element.of(Element.CLIENT, "subject"));
        return steps.step(
                "receives",
                step -> steps.taken(steps.receiving(step).any(expected, this::isOfTheRoom)));
    }

    private boolean isOfTheRoom(Element message) {
        String from = message.attribute("from");
        String room = occupant.asEntityBareJidString();
        return from != null
                && (from.equals(room) || from.startsWith(room + "/"))
                && message.child(Element.CLIENT, "body") == null;
    }

    private static boolean isNew(Received own) {
        return own.element().children().stream()
                .flatMap(x -> x.children().stream())
                .anyMatch(it -> it.name().equals("status") && "201".equals(it.attribute("code")));
    }

    ReceivedBy<XmppClient> leave() {
        steps.sends(presence().unavailable().to(occupant));
        return steps.receives(presence().unavailable().from(occupant).with(Muc.user().status(110)));
    }
}
