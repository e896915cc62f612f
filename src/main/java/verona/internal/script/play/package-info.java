/** Playing scripts on a server. */
@NullMarked
package verona.internal.script.play;

import org.jspecify.annotations.NullMarked;
