package verona.internal.server.embedded.archive;

import java.util.List;
import java.util.function.Predicate;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Whose messages an account wants in its archive, XEP-0441. */
record Preferences(Policy policy, List<Jid> always, List<Jid> never) {

    /** Everybody's: so whoever looks for what was said finds it. */
    static final Preferences INITIAL = new Preferences(Policy.ALWAYS, List.of(), List.of());

    /**
     * What a client wants.
     *
     * @throws StanzaError if it can't be
     */
    static Preferences read(Element prefs) {
        return new Preferences(
                Policy.parse(prefs.attribute("default")),
                jids(prefs, "always"),
                jids(prefs, "never"));
    }

    private static List<Jid> jids(Element prefs, String name) {
        Element list = prefs.child(Mam.NAMESPACE, name);
        return list == null
                ? List.of()
                : list.children().stream()
                        .map(jid -> Jids.require(jid.text().strip()))
                        .distinct()
                        .toList();
    }

    Element toElement() {
        return Elements.of(Mam.NAMESPACE, "prefs", list("always", always), list("never", never))
                .withAttribute("default", policy.toString());
    }

    private static Element list(String name, List<Jid> jids) {
        return Element.of(Mam.NAMESPACE, name)
                .withContents(
                        jids.stream()
                                .map(jid -> Elements.text(Mam.NAMESPACE, "jid", jid.toString()))
                                .toList());
    }

    /** §2.3: a full JID in a list is that one alone, and says more than a bare one. */
    boolean keeps(Jid peer, Predicate<BareJid> roster) {
        for (Jid jid : List.of(peer, peer.asBareJid())) {
            if (never.contains(jid)) {
                return false;
            }
            if (always.contains(jid)) {
                return true;
            }
        }
        return switch (policy) {
            case ALWAYS -> true;
            case NEVER -> false;
            case ROSTER -> roster.test(peer.asBareJid());
        };
    }
}
