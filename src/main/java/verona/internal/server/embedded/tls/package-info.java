/** The embedded server's certificate, made by the JVM that uses it (RFC 6120 §13.7). Internal. */
@NullMarked
package verona.internal.server.embedded.tls;

import org.jspecify.annotations.NullMarked;
