/** Offline messages, XEP-0160. Internal. */
@NullMarked
package verona.server.embedded.offline;

import org.jspecify.annotations.NullMarked;
