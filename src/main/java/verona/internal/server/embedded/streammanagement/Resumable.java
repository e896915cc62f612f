package verona.internal.server.embedded.streammanagement;

import java.time.Duration;
import verona.internal.server.embedded.core.Session;

/**
 * A session that its client may resume, XEP-0198 §5.
 *
 * @param id by which the client asks for it
 * @param maximum how long it waits for the client
 */
record Resumable(String id, Session session, ManagedStream stream, Duration maximum) {}
