/** In-band registration, XEP-0077. Internal. */
@NullMarked
package verona.server.embedded.register;

import org.jspecify.annotations.NullMarked;
