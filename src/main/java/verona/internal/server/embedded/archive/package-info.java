/** Message archives of accounts and of rooms, XEP-0313. Internal. */
@NullMarked
package verona.internal.server.embedded.archive;

import org.jspecify.annotations.NullMarked;
