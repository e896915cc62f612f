/** What a server says of itself and its accounts' activity, as scenarios for any server. */
@NullMarked
package verona.scenarios.info;

import org.jspecify.annotations.NullMarked;
