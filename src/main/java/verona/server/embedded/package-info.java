/**
 * The XMPP server inside the test JVM: plain Java, one dispatcher thread, loopback only. Internal.
 */
@NullMarked
package verona.server.embedded;

import org.jspecify.annotations.NullMarked;
