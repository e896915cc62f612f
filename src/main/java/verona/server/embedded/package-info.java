/**
 * The XMPP server inside the test JVM, and the handles by which a test controls it: accounts,
 * rosters, rooms, time, and faults.
 */
@NullMarked
package verona.server.embedded;

import org.jspecify.annotations.NullMarked;
