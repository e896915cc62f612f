/** Starting servers: their settings, and names that nobody else uses. */
@NullMarked
package verona.internal.server;

import org.jspecify.annotations.NullMarked;
