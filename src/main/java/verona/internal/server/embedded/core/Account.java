package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;

/** An account: its password, for any thread; its sessions, for the dispatcher's alone. */
public final class Account {

    private final EntityBareJid jid;
    private final Map<Resourcepart, Session> sessions = new LinkedHashMap<>();
    private final boolean temporary;
    private volatile Credentials credentials;

    Account(EntityBareJid jid, String password, boolean temporary) {
        this.jid = jid;
        this.temporary = temporary;
        this.credentials = new Credentials(password);
    }

    /** Whether it exists only while it has a session. */
    public boolean isTemporary() {
        return temporary;
    }

    /** Its bare JID. */
    public EntityBareJid jid() {
        return jid;
    }

    /** What to check a login against. */
    public Credentials credentials() {
        return credentials;
    }

    /** Sets another password. */
    public void changePassword(String password) {
        credentials = new Credentials(password);
    }

    /** Its sessions, oldest first, as they are now. */
    public List<Session> sessions() {
        return new ArrayList<>(sessions.values());
    }

    /** The session of that resource, null where there is none. */
    public @Nullable Session session(Resourcepart resource) {
        return sessions.get(resource);
    }

    void add(Session session) {
        sessions.put(session.jid().getResourcepart(), session);
    }

    boolean remove(Session session) {
        return sessions.remove(session.jid().getResourcepart(), session);
    }
}
