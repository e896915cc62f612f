/** What discovery (XEP-0030) says of a server and its accounts, as scenarios for any server. */
@NullMarked
package verona.scenarios.disco;

import org.jspecify.annotations.NullMarked;
