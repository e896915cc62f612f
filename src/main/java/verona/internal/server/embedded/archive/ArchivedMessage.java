package verona.internal.server.embedded.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/**
 * A message in an archive, XEP-0313 §3.
 *
 * @param id its id in the archive
 * @param time when it came to the archive's server
 * @param message the message as it was then, without the archive's own {@code stanza-id}
 * @param author who is behind the nick, in a room's archive; else null
 */
public record ArchivedMessage(
        String id, Instant time, Jid from, Jid to, Element message, @Nullable Author author) {}
