package verona.vocabulary;

import verona.stanza.Element;

/**
 * Blocking contacts (XEP-0191).
 *
 * <pre>{@code
 * juliet.sends(iqSet("block1").with(Blocking.block(tybalt.bareJid())));
 * tybalt.sends(chat().to(juliet.bareJid()).body("Peace?"))
 *         .receives(message().error(service_unavailable));
 * }</pre>
 */
public final class Blocking {

    static final String NAMESPACE = "urn:xmpp:blocking";

    private Blocking() {}

    /**
     * The JIDs that a user blocks (XEP-0191 §3.2); without JIDs, the request for them, or any list:
     * {@code iqGet("list1").with(Blocking.blocklist())}.
     */
    public static Element blocklist(CharSequence... jids) {
        return items("blocklist", jids);
    }

    /** Blocks JIDs (XEP-0191 §3.3): {@code iqSet("block1").with(Blocking.block(tybalt))}. */
    public static Element block(CharSequence... jids) {
        return items("block", jids);
    }

    /** Unblocks JIDs (XEP-0191 §3.4), or all if there are none (XEP-0191 §3.5). */
    public static Element unblock(CharSequence... jids) {
        return items("unblock", jids);
    }

    /**
     * Says in an error that the sender blocks the recipient (XEP-0191 §3.3): {@code
     * stanzaError(not_acceptable).application(Blocking.blocked())}.
     */
    public static Element blocked() {
        return Element.of("urn:xmpp:blocking:errors", "blocked");
    }

    private static Element items(String name, CharSequence... jids) {
        Element list = Element.of(NAMESPACE, name);
        for (CharSequence jid : jids) {
            list = list.withChild(Element.of(NAMESPACE, "item").withAttribute("jid", jid));
        }
        return list;
    }
}
