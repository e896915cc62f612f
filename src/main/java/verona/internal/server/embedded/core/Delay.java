package verona.internal.server.embedded.core;

import java.time.Instant;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/** The mark of what comes later than it was said, XEP-0203. */
public final class Delay {

    private static final String NAMESPACE = "urn:xmpp:delay";

    private Delay() {}

    /** When it was said, by the sender. */
    public static Element since(Instant time) {
        return Element.of(NAMESPACE, "delay").withAttribute("stamp", time.toString());
    }

    /** Whether a stanza says already that somebody has held it back. */
    public static boolean isBy(Jid holder, Element stanza) {
        return stanza.children().stream()
                .anyMatch(
                        child ->
                                child.is(NAMESPACE, "delay")
                                        && holder.toString().equals(child.attribute("from")));
    }

    /** When it was said, and who has held it back. */
    public static Element by(Jid holder, Instant time) {
        return since(time).withAttribute("from", holder);
    }
}
