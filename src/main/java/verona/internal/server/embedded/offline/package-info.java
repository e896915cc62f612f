/** Offline messages, XEP-0160. Internal. */
@NullMarked
package verona.internal.server.embedded.offline;

import org.jspecify.annotations.NullMarked;
