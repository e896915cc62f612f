/**
 * The XMPP server in the JVM of the tests, and the handles that control it: accounts, rosters,
 * rooms, clock, and faults.
 */
@NullMarked
package verona.server.embedded;

import org.jspecify.annotations.NullMarked;
