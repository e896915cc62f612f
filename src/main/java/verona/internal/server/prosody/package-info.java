/** Prosody as a child process of the test JVM. */
@NullMarked
package verona.internal.server.prosody;

import org.jspecify.annotations.NullMarked;
