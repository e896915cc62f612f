/** The options of the embedded server: domain, limits, TLS, uploads, contact addresses. */
@NullMarked
package verona.server.embedded.options;

import org.jspecify.annotations.NullMarked;
