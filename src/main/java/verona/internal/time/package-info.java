/** The time by which Verona waits: it stands still while the JVM does. */
@NullMarked
package verona.internal.time;

import org.jspecify.annotations.NullMarked;
