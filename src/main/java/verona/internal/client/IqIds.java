package verona.internal.client;

import java.util.concurrent.atomic.AtomicLong;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.StanzaTemplate;

/**
 * Gives typed requests that are sent without an id one, because each IQ needs an id (RFC 6120
 * §8.1.3). XML text is sent as it stands.
 */
final class IqIds {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private IqIds() {}

    /** An id that no other request has. */
    static String next() {
        return "verona-iq-" + NUMBERS.incrementAndGet();
    }

    /**
     * A stanza as it can be sent.
     *
     * @param text what it says without an id
     * @throws IllegalArgumentException if it answers a request whose id it does not say
     */
    static StanzaTemplate complete(String sender, StanzaTemplate stanza, Element text) {
        if (!(stanza instanceof IqSpec iq) || text.attribute("id") != null) {
            return stanza;
        }
        String type = text.attributes().getOrDefault("type", "");
        if (type.equals("get") || type.equals("set")) {
            return iq.id(next());
        }
        throw new IllegalArgumentException(
                sender
                        + " sends an IQ of type '"
                        + type
                        + "' without an id: it needs the id of the request that it answers (RFC"
                        + " 6120 §8.2.3), as in iqResult(\"ping1\")");
    }
}
