/** A server that is running already: where its accounts come from. */
@NullMarked
package verona.internal.server.external;

import org.jspecify.annotations.NullMarked;
