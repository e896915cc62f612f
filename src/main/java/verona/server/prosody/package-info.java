/** Prosody as a child process of the test JVM. */
@NullMarked
package verona.server.prosody;

import org.jspecify.annotations.NullMarked;
