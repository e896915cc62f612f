/** Certificates for the servers that Verona starts, and what both ends of TLS keep them in. */
@NullMarked
package verona.internal.certificate;

import org.jspecify.annotations.NullMarked;
