package verona.internal.client;

import static verona.Stanzas.anyPresence;
import static verona.Stanzas.presence;

import java.util.List;
import org.jivesoftware.smack.packet.Presence;
import org.jxmpp.jid.impl.JidCreate;
import verona.XmppClient;
import verona.stanza.Element;

/** The composed step by which two clients subscribe to each other's presence (RFC 6121 §3.1). */
final class FriendSteps {

    private static final String ROSTER = "jabber:iq:roster";

    private final ComposedStep steps;
    private final ScenarioClient first;
    private final ScenarioClient second;

    FriendSteps(ComposedStep steps, XmppClient other) {
        this.steps = steps;
        this.first = (ScenarioClient) steps.entity();
        this.second = (ScenarioClient) other;
        if (first.bareJid().equals(second.bareJid())) {
            throw new IllegalArgumentException(
                    "%s and %s have the same account: a friend has another"
                            .formatted(first.name(), second.name()));
        }
    }

    void befriend() {
        subscribe(first, second);
        subscribe(second, first);
        takeTheRest(first, second);
        takeTheRest(second, first);
    }

    private void subscribe(ScenarioClient user, ScenarioClient contact) {
        ComposedStep users = steps.by(user);
        ComposedStep contacts = steps.by(contact);
        users.sends(presence().subscribe().to(contact.bareJid()));
        if (contact.isAvailable()) {
            contacts.receives(presence().subscribe().from(user.bareJid()));
        }
        contacts.sends(presence().subscribed().to(user.bareJid()));
        if (user.isInterested()) {
            users.receivesBefore(
                    presence().subscribed().from(contact.bareJid()),
                    anyPresence().type(Presence.Type.error).from(contact.bareJid()),
                    presence().unsubscribed().from(contact.bareJid()));
        }
        if (user.isAvailable() && contact.isAvailable()) {
            users.receives(presence().from(contact.fullJid()));
        }
    }

    /** What servers send or don't send, and what they send earlier or later. */
    private void takeTheRest(ScenarioClient user, ScenarioClient contact) {
        user.scenario().causality().catchUp(user, steps.timeout());
        List<ReceivedStanza> rest =
                user.inbox().unread().stream()
                        .filter(stanza -> comesOfIt(stanza.element(), contact))
                        .toList();
        if (!rest.isEmpty()) {
            steps.by(user)
                    .step(
                            "receives",
                            step -> {
                                steps.by(user).receiving(step).these(rest);
                                return rest;
                            });
        }
    }

    private static boolean comesOfIt(Element stanza, ScenarioClient contact) {
        return switch (stanza.name()) {
            case "presence" -> isFrom(stanza, contact) && !"error".equals(stanza.attribute("type"));
            case "iq" -> "set".equals(stanza.attribute("type")) && isPushOf(stanza, contact);
            default -> false;
        };
    }

    private static boolean isFrom(Element presence, ScenarioClient contact) {
        String from = presence.attribute("from");
        return from != null
                && JidCreate.fromOrThrowUnchecked(from).asBareJid().equals(contact.bareJid());
    }

    private static boolean isPushOf(Element iq, ScenarioClient contact) {
        Element query = iq.child(ROSTER, "query");
        return query != null
                && query.children().stream()
                        .anyMatch(
                                item -> contact.bareJid().toString().equals(item.attribute("jid")));
    }
}
