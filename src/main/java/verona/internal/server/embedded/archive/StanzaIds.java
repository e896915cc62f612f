package verona.internal.server.embedded.archive;

import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.stanza.Element;

/** Which id in which archive a message has, XEP-0359. */
final class StanzaIds {

    static final String NAMESPACE = "urn:xmpp:sid:0";

    private StanzaIds() {}

    /** The message, saying that it has that id in that archive. */
    static Element with(Element message, BareJid archive, String id) {
        return message.withChild(
                Element.of(NAMESPACE, "stanza-id")
                        .withAttribute("by", archive)
                        .withAttribute("id", id));
    }

    /** XEP-0359 §3: the message without ids that others have set in the archive's name. */
    static Element without(Element message, BareJid archive) {
        List<?> kept = message.content().stream().filter(part -> !isBy(part, archive)).toList();
        return kept.size() == message.content().size() ? message : message.withContents(kept);
    }

    private static boolean isBy(Object part, BareJid archive) {
        return part instanceof Element child
                && child.is(NAMESPACE, "stanza-id")
                && isSame(archive, Elements.attribute(child, "by", ""));
    }

    private static boolean isSame(BareJid archive, String by) {
        try {
            return archive.equals(Jids.from(by));
        } catch (XmppStringprepException e) {
            return false;
        }
    }
}
