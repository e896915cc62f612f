/** The servers a scenario can run on: embedded, prosody, external. */
@NullMarked
package verona.server;

import org.jspecify.annotations.NullMarked;
