package verona.internal.server.embedded.archive;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Changes;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** The archives of accounts and rooms. */
final class Archives {

    private final Map<BareJid, Archive> archives = new HashMap<>();
    private Changes changes = new Changes();

    /** Says from now on what comes into them. */
    void reportTo(Changes changes) {
        this.changes = changes;
    }

    Archive of(BareJid owner) {
        return archives.computeIfAbsent(owner, jid -> new Archive());
    }

    /** Adds a message that has just come, and gives its id. */
    String add(BareJid owner, Stanza message, Instant now, @Nullable Author author) {
        Archive archive = of(owner);
        String id = archive.add(message, now, author);
        report(owner, archive, message);
        return id;
    }

    /** Adds a message that came earlier, at its time's place. */
    String insert(BareJid owner, Stanza message, Instant time, @Nullable Author author) {
        Archive archive = of(owner);
        String id = archive.insert(message, time, author);
        report(owner, archive, message);
        return id;
    }

    private void report(BareJid owner, Archive archive, Stanza message) {
        changes.report(
                Changes.ARCHIVE,
                owner,
                String.valueOf(archive.size()),
                () -> message.from() + " to " + message.to() + text(message.element()));
    }

    private static String text(Element message) {
        Element body = message.child(Element.CLIENT, "body");
        return body == null ? "" : ", " + body.text();
    }

    void remove(BareJid owner) {
        archives.remove(owner);
    }
}
