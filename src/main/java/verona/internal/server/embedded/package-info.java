/** The embedded server as a whole: its parts put together, and how a test gets at them. */
@NullMarked
package verona.internal.server.embedded;

import org.jspecify.annotations.NullMarked;
