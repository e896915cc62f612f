package verona.internal.server.embedded.muc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.disco.PingFeature;

/**
 * IQs that go through a room to an occupant's client, and their answers back to the one that asked:
 * XEP-0045 §17.4.
 */
public final class PrivateIqs {

    /** What is the account's and not the client's: its vCard and what it publishes. */
    private static final Set<String> ACCOUNTS =
            Set.of(
                    "vcard-temp",
                    "urn:ietf:params:xml:ns:vcard-4.0",
                    "http://jabber.org/protocol/pubsub");

    private final Room room;
    private final List<Forwarded> open = new ArrayList<>();

    PrivateIqs(Room room) {
        this.room = room;
    }

    /** A request that waits for its answer, and as what it has been passed on. */
    private record Forwarded(Stanza request, Stanza sent) {

        boolean isAnsweredBy(Stanza iq) {
            return sent.to().equals(iq.from())
                    && sent.from().equals(iq.to())
                    && String.valueOf(sent.element().attribute("id"))
                            .equals(iq.element().attribute("id"));
        }
    }

    public void handle(Stanza iq) {
        if (iq.isRequest()) {
            request(iq);
        } else {
            answer(iq);
        }
    }

    private void request(Stanza iq) {
        Occupant sender = requireSender(iq);
        Occupant addressee = room.requireAddressee(iq);
        if (addressee == sender && isPing(iq)) {
            room.route(iq.result());
        } else {
            forward(iq, sender, addressee);
        }
    }

    /** XEP-0045 §6.6: a stranger who asks what an occupant is has asked something wrong. */
    private Occupant requireSender(Stanza iq) {
        boolean discovery =
                Set.of(DiscoInfo.INFO, DiscoInfo.ITEMS).contains(iq.payload().namespace());
        if (discovery && room.sender(iq) == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "you are not in this room");
        }
        return room.requireSender(iq);
    }

    /** XEP-0410 §3.3: the room itself knows whether somebody is in it. */
    private static boolean isPing(Stanza iq) {
        return iq.type().equals("get") && iq.payload().is(PingFeature.NAMESPACE, "ping");
    }

    private void forward(Stanza iq, Occupant sender, Occupant addressee) {
        boolean toAccount = ACCOUNTS.contains(iq.payload().namespace());
        Jid asked = toAccount ? addressee.account() : addressee.clients().get(0);
        Stanza sent = iq.readdressed(room.occupantJid(sender), asked);
        open.add(new Forwarded(iq, sent));
        room.route(sent);
    }

    /** An answer that nobody waits for is dropped. */
    private void answer(Stanza iq) {
        open.stream()
                .filter(forwarded -> forwarded.isAnsweredBy(iq))
                .findFirst()
                .ifPresent(forwarded -> answer(forwarded, iq));
    }

    private void answer(Forwarded forwarded, Stanza iq) {
        open.remove(forwarded);
        room.route(iq.readdressed(forwarded.request().to(), forwarded.request().from()));
    }

    /** The client has left: it waits for nothing any more, and who waits for it does so in vain. */
    public void forget(Jid client) {
        open.removeIf(forwarded -> forwarded.request().from().equals(client));
        List<Forwarded> unanswered =
                open.stream().filter(forwarded -> forwarded.sent().to().equals(client)).toList();
        open.removeAll(unanswered);
        unanswered.forEach(this::fail);
    }

    /**
     * RFC 6120 §8.2.3: each request is answered; §8.3.3.13, as the nick's other clients may be
     * there.
     */
    private void fail(Forwarded forwarded) {
        StanzaError error =
                new StanzaError(Condition.RECIPIENT_UNAVAILABLE, "who was asked has left");
        room.rooms().router().refuse(forwarded.request(), error.by(room.jid()));
    }
}
