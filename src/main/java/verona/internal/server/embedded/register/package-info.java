/** In-band registration, XEP-0077. Internal. */
@NullMarked
package verona.internal.server.embedded.register;

import org.jspecify.annotations.NullMarked;
