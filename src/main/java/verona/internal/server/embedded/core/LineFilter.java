package verona.internal.server.embedded.core;

import org.jxmpp.jid.EntityFullJid;

/** Stands between sessions and their lines, so that it sees all that goes to a client. */
@FunctionalInterface
public interface LineFilter {

    /** What the session of that JID is to write to, in place of that line. */
    Line filter(EntityFullJid jid, Line line);
}
