/** Rosters, subscriptions and presence, RFC 6121 §2 to §4. Internal. */
@NullMarked
package verona.internal.server.embedded.roster;

import org.jspecify.annotations.NullMarked;
