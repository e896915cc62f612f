/** The servers on which scenarios can run: embedded, Prosody, external. */
@NullMarked
package verona.server;

import org.jspecify.annotations.NullMarked;
