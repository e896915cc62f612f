package verona.internal.server.embedded.archive;

import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/** Somebody who reads an archive, and how it looks to them. */
interface Reader {

    /** Whether a message is with somebody, as far as the reader may know (XEP-0313 §4.1.1). */
    boolean isWith(ArchivedMessage message, Jid somebody);

    /** The message as the reader gets it. */
    Element view(ArchivedMessage message);

    /** The reader has got a message. */
    default void got(ArchivedMessage message) {}

    /** Whether a JID is another, or one of its resources. */
    static boolean matches(Jid jid, Jid wanted) {
        return wanted.hasResource() ? jid.equals(wanted) : jid.asBareJid().equals(wanted);
    }
}
