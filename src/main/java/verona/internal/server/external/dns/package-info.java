/** DNS look-ups (RFC 2782): which host and port offer a service of a domain. */
@NullMarked
package verona.internal.server.external.dns;

import org.jspecify.annotations.NullMarked;
