/**
 * The heart of the embedded server: stanzas with their addresses, accounts and sessions, routing,
 * and the dispatcher, which does it all in order. Features build on this package. Internal.
 */
@NullMarked
package verona.internal.server.embedded.core;

import org.jspecify.annotations.NullMarked;
