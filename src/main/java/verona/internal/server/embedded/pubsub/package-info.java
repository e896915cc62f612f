/** Publish-subscribe, XEP-0060: the engine, and the service of the server's domain. Internal. */
@NullMarked
package verona.internal.server.embedded.pubsub;

import org.jspecify.annotations.NullMarked;
