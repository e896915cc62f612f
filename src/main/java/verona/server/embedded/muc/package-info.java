/** Multi-user chat, XEP-0045. Internal. */
@NullMarked
package verona.server.embedded.muc;

import org.jspecify.annotations.NullMarked;
