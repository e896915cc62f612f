package verona.server.embedded;

import java.time.Instant;
import verona.internal.server.embedded.archive.ArchivedMessage;
import verona.stanza.Element;

/**
 * A message in an archive of an {@link EmbeddedServer}.
 *
 * @param id its id in the archive
 * @param time when the server received it
 */
public record ArchivedStanza(String id, Instant time, Element message) {

    static ArchivedStanza of(ArchivedMessage archived) {
        return new ArchivedStanza(archived.id(), archived.time(), archived.message());
    }
}
