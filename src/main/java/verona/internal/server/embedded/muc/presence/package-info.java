/** Entering, changing and leaving a room, and what its occupants receive (XEP-0045 §7). */
@NullMarked
package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.NullMarked;
