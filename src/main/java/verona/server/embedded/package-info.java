/**
 * The XMPP server inside the test JVM, and the words by which a test controls it: accounts,
 * rosters, time, and faults. Its sub-packages, which do the work, are internal.
 */
@NullMarked
package verona.server.embedded;

import org.jspecify.annotations.NullMarked;
