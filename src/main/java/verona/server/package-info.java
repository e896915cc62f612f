/** The servers on which scenarios can run: embedded, Prosody, ejabberd, external. */
@NullMarked
package verona.server;

import org.jspecify.annotations.NullMarked;
