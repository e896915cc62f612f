/** Faults on the way from the embedded server to a client. Internal. */
@NullMarked
package verona.internal.server.embedded.fault;

import org.jspecify.annotations.NullMarked;
