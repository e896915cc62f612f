package verona.internal.server.embedded.roster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Answers those who ask for the presence of an account, RFC 6121 §4.3.2 and §4.6.6. */
final class Probes {

    private final Map<BareJid, Element> lastUnavailable = new HashMap<>();
    private final Rosters rosters;
    private final PresenceStanzas presences;
    private final DirectedPresence directed;

    Probes(Rosters rosters, PresenceStanzas presences, DirectedPresence directed) {
        this.rosters = rosters;
        this.presences = presences;
        this.directed = directed;
    }

    /** Takes note of the presence with which an account's last session went. */
    void gone(Account account, Element unavailable) {
        lastUnavailable.put(account.jid(), unavailable);
    }

    void forget(Account account) {
        lastUnavailable.remove(account.jid());
    }

    void answer(Stanza probe) {
        Account account = rosters.router().accounts().find(probe.to().asBareJid());
        if (account != null && maySee(probe)) {
            tell(account, probe);
        } else if (account != null && hasReceivedPresence(account, probe)) {
            answer(probe, "");
        } else {
            // From the bare JID: the resource of a stranger's probe may be a guess.
            Stanza bare = probe.readdressed(probe.from(), probe.to().asBareJid());
            answer(bare, "unsubscribed");
        }
    }

    private boolean maySee(Stanza probe) {
        BareJid user = probe.from().asBareJid();
        BareJid probed = probe.to().asBareJid();
        Contact contact = rosters.contact(probed, user);
        return user.equals(probed) || contact != null && contact.isFrom();
    }

    private boolean hasReceivedPresence(Account account, Stanza probe) {
        Session session = session(account, probe.to());
        return session != null && directed.receivers(session).contains(probe.from());
    }

    private static @Nullable Session session(Account account, Jid jid) {
        return jid.hasResource() ? account.session(jid.getResourceOrThrow()) : null;
    }

    private void tell(Account account, Stanza probe) {
        if (probe.to().hasResource()) {
            Session session = session(account, probe.to());
            boolean available = session != null && session.isAvailable();
            answer(probe, available ? "" : "unavailable");
        } else if (presences.sendAll(account, probe.from()) == 0) {
            sendLastUnavailable(probe);
        }
    }

    private void sendLastUnavailable(Stanza probe) {
        Element last = lastUnavailable.get(probe.to().asBareJid());
        if (last == null) {
            answer(probe, "unavailable");
        } else {
            rosters.router().route(Stanza.of(last, probe.to(), probe.from()));
        }
    }

    /** §4.3.2.1: where there is no presence of the account's own, it has the id of the probe. */
    private void answer(Stanza probe, String type) {
        Element answer =
                Element.of(Element.CLIENT, "presence")
                        .withAttribute("type", type.isEmpty() ? null : type)
                        .withAttribute("id", probe.element().attribute("id"));
        rosters.router().route(Stanza.of(answer, probe.to(), probe.from()));
    }
}
