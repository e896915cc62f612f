package verona.internal.server.embedded.archive;

import java.util.HashMap;
import java.util.Map;
import org.jxmpp.jid.BareJid;

/** The archives of accounts and rooms. */
final class Archives {

    private final Map<BareJid, Archive> archives = new HashMap<>();

    Archive of(BareJid owner) {
        return archives.computeIfAbsent(owner, jid -> new Archive());
    }

    void remove(BareJid owner) {
        archives.remove(owner);
    }
}
