/** Block lists, XEP-0191. Internal. */
@NullMarked
package verona.internal.server.embedded.blocking;

import org.jspecify.annotations.NullMarked;
