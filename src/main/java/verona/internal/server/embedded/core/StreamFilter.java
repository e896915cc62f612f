package verona.internal.server.embedded.core;

import org.jxmpp.jid.EntityFullJid;

/** Stands between sessions and their streams, so that it sees all that goes to a client. */
@FunctionalInterface
public interface StreamFilter {

    /** What the session of that JID is to write to, in place of that stream. */
    OutgoingStream filter(EntityFullJid jid, OutgoingStream stream);
}
