/** What well-behaved clients see of rosters (RFC 6121 §2), as scenarios that run on any server. */
@NullMarked
package verona.scenarios.roster;

import org.jspecify.annotations.NullMarked;
