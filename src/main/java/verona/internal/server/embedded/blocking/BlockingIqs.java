package verona.internal.server.embedded.blocking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** What clients ask of their block lists, XEP-0191 §3. */
record BlockingIqs(Router router, BlockLists lists, BlockedPresence presence) implements IqHandler {

    @Override
    public @Nullable Stanza handle(Stanza request) {
        Session session = router.local().requireOwner(request, Condition.FORBIDDEN);
        String command = request.payload().name();
        if (!request.isSet() && command.equals("blocklist")) {
            return get(session, request);
        }
        if (request.isSet() && command.equals("block")) {
            block(session.account(), request);
        } else if (request.isSet() && command.equals("unblock")) {
            unblock(session.account(), request);
        } else {
            throw bad("there is no such command");
        }
        return null;
    }

    /** §3.2; who asks wants to know of changes as well. */
    private Stanza get(Session session, Stanza request) {
        lists.addInterested(session);
        return request.result(items("blocklist", lists.of(session.account().jid()).items()));
    }

    private void block(Account account, Stanza request) {
        List<Jid> jids = jids(request.payload());
        if (jids.isEmpty()) {
            throw bad("whom to block?");
        }
        presence.withdraw(account, jids);
        lists.of(account.jid()).add(jids);
        confirm(account, request, jids);
    }

    /** §3.5: where no one is named, everybody is unblocked. */
    private void unblock(Account account, Stanza request) {
        List<Jid> jids = jids(request.payload());
        BlockList list = lists.of(account.jid());
        List<Jid> unblocked =
                list.items().stream().filter(jid -> jids.isEmpty() || jids.contains(jid)).toList();
        list.remove(unblocked);
        confirm(account, request, jids);
        presence.restore(account, unblocked);
    }

    /** The answer comes first: so a client knows what the push is about. */
    private void confirm(Account account, Stanza request, List<Jid> jids) {
        router.route(request.result());
        Element change = items(request.payload().name(), jids);
        account.sessions().stream()
                .filter(lists::isInterested)
                .forEach(session -> push(session, change));
    }

    private static void push(Session session, Element change) {
        Element push =
                Elements.of(Element.CLIENT, "iq", change)
                        .withAttribute("type", "set")
                        .withAttribute("id", "push-" + UUID.randomUUID());
        session.send(Stanza.of(push, session.account().jid(), session.jid()));
    }

    private static Element items(String name, List<Jid> jids) {
        List<Element> items = jids.stream().map(BlockingIqs::item).toList();
        return Element.of(BlockingFeature.NAMESPACE, name).withContents(items);
    }

    private static Element item(Jid jid) {
        return Element.of(BlockingFeature.NAMESPACE, "item").withAttribute("jid", jid);
    }

    private static List<Jid> jids(Element command) {
        return command.children().stream()
                .filter(child -> child.is(BlockingFeature.NAMESPACE, "item"))
                .map(item -> jid(Elements.attribute(item, "jid", "")))
                .distinct()
                .toList();
    }

    private static Jid jid(String text) {
        try {
            return Jids.from(text);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.JID_MALFORMED, "'" + text + "' is no JID");
        }
    }

    private static StanzaError bad(String text) {
        return new StanzaError(Condition.BAD_REQUEST, text);
    }
}
