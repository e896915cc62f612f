/** Where stanzas go, and what answers those that reach nobody, as scenarios for any server. */
@NullMarked
package verona.scenarios.routing;

import org.jspecify.annotations.NullMarked;
