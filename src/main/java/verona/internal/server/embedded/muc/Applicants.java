package verona.internal.server.embedded.muc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Resourcepart;

/** Who has asked to be registered with which nick, and waits for an admin's answer. */
final class Applicants {

    private final Map<Resourcepart, BareJid> byNick = new LinkedHashMap<>();

    /** Who has asked for a nick, null where nobody has. */
    @Nullable BareJid of(Resourcepart nick) {
        return byNick.get(nick);
    }

    /** Somebody asks, for no other nick any more. */
    void add(BareJid applicant, Resourcepart nick) {
        byNick.values().remove(applicant);
        byNick.put(nick, applicant);
    }

    void remove(Resourcepart nick) {
        byNick.remove(nick);
    }
}
