/** What well-behaved clients see of block lists (XEP-0191), as scenarios that run on any server. */
@NullMarked
package verona.scenarios.blocking;

import org.jspecify.annotations.NullMarked;
