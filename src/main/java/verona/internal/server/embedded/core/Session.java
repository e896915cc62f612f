package verona.internal.server.embedded.core;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.fault.Pace;
import verona.stanza.Element;

/** A bound resource of an account. Belongs to the dispatcher. */
public final class Session {

    private final Account account;
    private final EntityFullJid jid;
    private final OutgoingStream stream;
    private @Nullable Element presence;
    private int priority;

    Session(Account account, EntityFullJid jid, OutgoingStream stream) {
        this.account = account;
        this.jid = jid;
        this.stream = stream;
    }

    /** The account that it is a session of. */
    public Account account() {
        return account;
    }

    /** Its full JID. */
    public EntityFullJid jid() {
        return jid;
    }

    /** Whether it has sent initial presence, and not gone unavailable since. */
    public boolean isAvailable() {
        return presence != null;
    }

    /** The presence it broadcast last, null while unavailable. */
    public @Nullable Element presence() {
        return presence;
    }

    /** Sets what {@link #presence()} tells, and its priority (RFC 6121 §4.7.2.3). */
    public void presence(@Nullable Element presence, int priority) {
        this.presence = presence;
        this.priority = priority;
    }

    /** The priority of that presence, 0 while unavailable. */
    public int priority() {
        return priority;
    }

    /** Whether stanzas to the bare JID may come here (RFC 6121 §8.5.2.1). */
    public boolean takesBareJidStanzas() {
        return presence != null && priority >= 0;
    }

    /** Delivers a stanza. */
    public void send(Stanza stanza) {
        Involved.note(jid);
        stream.send(stanza);
    }

    /** A message that was sent to it last has come to all these sessions. */
    void shared(Stanza message, Set<Session> holders) {
        stream.shared(message, holders);
    }

    /** Cuts its connection when so many more bytes have been sent to it. */
    public void cutAfterSending(long bytes) {
        stream.cutAfterSending(bytes);
    }

    /** Cuts its connection when so many more bytes have come from it. */
    public void cutAfterReceiving(long bytes) {
        stream.cutAfterReceiving(bytes);
    }

    /** Has nothing arrive from it or at it any more. */
    public void stall() {
        stream.stall();
    }

    /** Changes at what pace bytes arrive from it and at it. */
    public void pace(Consumer<Pace> change) {
        stream.pace(change);
    }

    void end(StreamError error, String text) {
        stream.end(error, text);
    }

    void cut() {
        stream.cut();
    }
}
