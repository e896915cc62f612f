/** A search for rooms (XEP-0433). */
@NullMarked
package verona.internal.server.embedded.muc.search;

import org.jspecify.annotations.NullMarked;
