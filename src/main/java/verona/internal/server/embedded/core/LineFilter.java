package verona.internal.server.embedded.core;

import org.jxmpp.jid.EntityFullJid;

/** Stands between sessions and their lines, where nothing comes between it and the line. */
@FunctionalInterface
public interface LineFilter {

    /** What the session of that JID is to write to, in place of that line. */
    Line filter(EntityFullJid jid, Line line);
}
