/** Known deviations of servers: failures that a file lists, with the reason. */
@NullMarked
package verona.internal.junit.deviation;

import org.jspecify.annotations.NullMarked;
