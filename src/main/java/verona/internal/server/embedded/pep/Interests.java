package verona.internal.server.embedded.pep;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.stanza.Element;

/** Which clients want to be notified by which accounts, as their capabilities say. */
final class Interests implements SessionListener {

    /** Answers are distinguished by the node that they are about. */
    private static final String QUESTION = "disco";

    private final Map<BareJid, Map<Jid, Interest>> byAccount = new HashMap<>();
    private final Map<Caps, Set<String>> verified = new HashMap<>();
    private final Router router;
    private final PersonalServices services;

    Interests(Router router, PersonalServices services) {
        this.router = router;
        this.services = services;
    }

    /** The clients that want to be notified of an account's node. */
    List<Jid> in(BareJid account, String node) {
        return known(account).entrySet().stream()
                .filter(entry -> wanted(entry.getValue()).contains(node))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Jid, Interest> known(BareJid account) {
        return byAccount.getOrDefault(account, Map.of());
    }

    private Map<Jid, Interest> of(BareJid account) {
        return byAccount.computeIfAbsent(account, jid -> new LinkedHashMap<>());
    }

    /** What a client has said, or another one of the same capabilities. */
    private Set<String> wanted(Interest interest) {
        Set<String> own = interest.wanted();
        return own == null ? verified.getOrDefault(interest.caps(), Set.of()) : own;
    }

    @Override
    public void presence(Account account, Stanza presence) {
        Caps caps = presence.type().isEmpty() ? Caps.of(presence.element()) : null;
        if (caps == null) {
            of(account.jid()).remove(presence.from());
        } else if (presence.from().hasResource()) {
            advertised(account.jid(), presence.from(), caps);
        }
    }

    private void advertised(BareJid account, Jid client, Caps caps) {
        boolean related = router.local().mayKnow(client, account);
        Interest before = of(account).get(client);
        if (before == null || !before.isSame(caps, related)) {
            Set<String> greeted = before == null ? Set.of() : before.greeted();
            Interest now = new Interest(caps, related, greeted);
            of(account).put(client, now);
            learn(account, client, now);
        }
    }

    /** XEP-0060 §9.1.3: strangers too may be informed of what is open. */
    private void learn(BareJid account, Jid client, Interest interest) {
        Set<String> known = verified.get(interest.caps());
        if (known != null) {
            learned(account, client, interest, known);
        } else if (interest.isRelated() || services.isOpen(account)) {
            ask(account, client, interest.caps());
        }
    }

    /** XEP-0115 §6.2. */
    private void ask(BareJid account, Jid client, Caps caps) {
        Element query = Element.of(DiscoInfo.INFO, "query").withAttribute("node", caps.query());
        Element question =
                Element.of(Element.CLIENT, "iq")
                        .withAttribute("type", "get")
                        .withAttribute("id", QUESTION)
                        .withChild(query);
        router.route(Stanza.of(question, account, client));
    }

    /** An answer has come to an account's bare JID; it may be to something else. */
    void answered(Stanza answer) {
        Element info = answer.element().child(DiscoInfo.INFO, "query");
        Interest interest = known(answer.to().asBareJid()).get(answer.from());
        if (info != null && interest != null && isAnswer(answer, info, interest.caps())) {
            answered(answer, info, interest);
        }
    }

    private static boolean isAnswer(Stanza answer, Element info, Caps caps) {
        String node = info.attribute("node");
        return answer.type().equals("result")
                && QUESTION.equals(answer.element().attribute("id"))
                && (node == null || node.equals(caps.query()));
    }

    /** XEP-0115 §5.4: what can't be verified is believed of this client alone. */
    private void answered(Stanza answer, Element info, Interest interest) {
        Set<String> wanted = Caps.wanted(info);
        if (interest.caps().verifies(info)) {
            verified.put(interest.caps(), wanted);
        }
        learned(answer.to().asBareJid(), answer.from(), interest, wanted);
    }

    /** XEP-0163 §4.3.4: a client that is newly interested gets what was published last. */
    private void learned(BareJid account, Jid client, Interest interest, Set<String> wanted) {
        if (interest.wanted() == null) {
            Set<String> sent = new TreeSet<>(wanted);
            sent.removeIf(node -> interest.isNew(node) && !greet(account, client, node));
            interest.learn(wanted, sent);
        }
    }

    /** Whether a client may know a node, which it gets the last item of then. */
    private boolean greet(BareJid account, Jid client, String node) {
        boolean greeted = services.of(account).greet(client, node);
        return greeted || router.local().mayKnow(client, account);
    }

    void forget(BareJid account) {
        byAccount.remove(account);
    }
}
