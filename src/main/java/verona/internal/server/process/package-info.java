/** Servers as child processes of the test JVM: what all of them share. */
@NullMarked
package verona.internal.server.process;

import org.jspecify.annotations.NullMarked;
