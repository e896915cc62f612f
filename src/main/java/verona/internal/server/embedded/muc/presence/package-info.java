/** Entering, changing and leaving a room, and what its occupants are told of it (XEP-0045 §7). */
@NullMarked
package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.NullMarked;
