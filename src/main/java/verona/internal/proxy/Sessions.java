package verona.internal.proxy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.connection.TopLevel;
import verona.stanza.Element;

/** Whose sessions a server has promised to keep: XEP-0198 §3. Safe for use by several threads. */
final class Sessions {

    private final Map<String, Jid> owners = new ConcurrentHashMap<>();
    private final Map<String, ManagedSession> managed = new ConcurrentHashMap<>();

    /**
     * Notes whose session it is, if that element says that the server keeps one; null says nothing.
     */
    void note(@Nullable Element answer, Jid owner) {
        if (answer != null && TopLevel.isManagement(answer, "enabled")) {
            String id = answer.attribute("id");
            if (id != null) {
                owners.put(id, owner);
            }
        }
    }

    /** Whose session the server has resumed with that answer (§5); null if that is not known. */
    @Nullable Jid owner(Element resumed) {
        String id = resumed.attribute("previd");
        return id == null ? null : owners.get(id);
    }

    /** Keeps the counts of a session; null for an id means that it can't be resumed. */
    void keep(@Nullable String id, ManagedSession session) {
        if (id != null) {
            managed.put(id, session);
        }
    }

    /** The session that the server has called so; null if there is none. */
    @Nullable ManagedSession session(@Nullable String id) {
        return id == null ? null : managed.get(id);
    }
}
