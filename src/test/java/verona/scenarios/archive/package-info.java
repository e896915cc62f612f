/** What well-behaved clients see of archives (XEP-0313), as scenarios that run on any server. */
@NullMarked
package verona.scenarios.archive;

import org.jspecify.annotations.NullMarked;
