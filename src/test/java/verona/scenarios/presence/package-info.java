/** What well-behaved clients see of presence (RFC 6121 §3 and §4), as scenarios for any server. */
@NullMarked
package verona.scenarios.presence;

import org.jspecify.annotations.NullMarked;
