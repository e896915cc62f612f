/** A connection to a server: its socket, its stream, and logging in as a client or a component. */
@NullMarked
package verona.internal.connection;

import org.jspecify.annotations.NullMarked;
