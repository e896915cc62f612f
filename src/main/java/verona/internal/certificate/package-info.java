/** Makes certificates for the servers that Verona starts. */
@NullMarked
package verona.internal.certificate;

import org.jspecify.annotations.NullMarked;
