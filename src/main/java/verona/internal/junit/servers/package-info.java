/** Plays each scenario once on each of several servers. */
@NullMarked
package verona.internal.junit.servers;

import org.jspecify.annotations.NullMarked;
