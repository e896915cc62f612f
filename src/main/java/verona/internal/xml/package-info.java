/** XML as it comes over a connection: the stream cut into its top-level elements. */
@NullMarked
package verona.internal.xml;

import org.jspecify.annotations.NullMarked;
