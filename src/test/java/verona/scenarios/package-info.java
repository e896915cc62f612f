/** Scenarios in Verona's own DSL that name no server, and what they share. */
@NullMarked
package verona.scenarios;

import org.jspecify.annotations.NullMarked;
