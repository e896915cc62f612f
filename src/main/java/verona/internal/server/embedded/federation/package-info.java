/** Streams with the servers of other domains: RFC 6120, XEP-0178, XEP-0220. Internal. */
@NullMarked
package verona.internal.server.embedded.federation;

import org.jspecify.annotations.NullMarked;
