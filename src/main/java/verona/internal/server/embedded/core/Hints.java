package verona.internal.server.embedded.core;

import verona.stanza.Element;

/** What a sender says that servers should do with a message, XEP-0334. */
public final class Hints {

    private static final String NAMESPACE = "urn:xmpp:hints";

    private Hints() {}

    /** Not even until somebody takes it. */
    public static boolean noStore(Element message) {
        return has(message, "no-store");
    }

    /** Not in an archive. */
    public static boolean noPermanentStore(Element message) {
        return noStore(message) || has(message, "no-permanent-store");
    }

    /** Although it is none of the kind that is stored. */
    public static boolean store(Element message) {
        return has(message, "store");
    }

    /** To nobody that it is not addressed to. */
    public static boolean noCopy(Element message) {
        return has(message, "no-copy");
    }

    private static boolean has(Element message, String name) {
        return message.child(NAMESPACE, name) != null;
    }
}
