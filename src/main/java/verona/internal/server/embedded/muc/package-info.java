/** Multi-user chat, XEP-0045. Internal. */
@NullMarked
package verona.internal.server.embedded.muc;

import org.jspecify.annotations.NullMarked;
