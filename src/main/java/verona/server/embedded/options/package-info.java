/** How the embedded server is started: domain, limits, TLS, upload, what it says of itself. */
@NullMarked
package verona.server.embedded.options;

import org.jspecify.annotations.NullMarked;
