package verona.internal.server.embedded.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;

/**
 * Says what becomes of what the server keeps, as it happens: contacts in rosters, occupants of
 * rooms, messages in archives. It costs nothing while nobody listens.
 */
public final class Changes {

    /** A contact in an account's roster. */
    public static final String ROSTER = "roster";

    /** An occupant of a room. */
    public static final String OCCUPANTS = "occupants";

    /** A message in the archive of an account or a room. */
    public static final String ARCHIVE = "archive";

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Who wants to know. It is called on the server's thread, and must neither wait nor throw. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Something has another value now.
         *
         * @param what one of the constants of {@link Changes}
         * @param owner the bare JID of the account or the room
         * @param key which contact, occupant or message it is
         * @param value null if it is no more
         */
        void changed(String what, String owner, String key, @Nullable String value);
    }

    /** Informs a listener from now on. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Informs it no longer. */
    public void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** Informs all listeners; the value is asked for only if there are any. */
    public void report(String what, Jid owner, CharSequence key, Supplier<@Nullable String> value) {
        if (!listeners.isEmpty()) {
            String said = value.get();
            String bare = owner.asBareJid().toString();
            listeners.forEach(each -> each.changed(what, bare, key.toString(), said));
        }
    }
}
