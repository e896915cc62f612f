/** Connections to a server of this JVM that need no socket. Internal. */
@NullMarked
package verona.internal.local;

import org.jspecify.annotations.NullMarked;
