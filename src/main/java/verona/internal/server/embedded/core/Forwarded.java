package verona.internal.server.embedded.core;

import java.time.Instant;
import verona.stanza.Element;

/** A stanza inside another, XEP-0297. */
public final class Forwarded {

    private static final String NAMESPACE = "urn:xmpp:forward:0";

    private Forwarded() {}

    /** The stanza as it was. */
    public static Element of(Element stanza) {
        return Elements.of(NAMESPACE, "forwarded", stanza);
    }

    /** The stanza as it was at that time. */
    public static Element of(Element stanza, Instant time) {
        return Elements.of(NAMESPACE, "forwarded", Delay.since(time), stanza);
    }
}
