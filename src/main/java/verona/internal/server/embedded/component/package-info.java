/** External components that connect to the embedded server, XEP-0114. Internal. */
@NullMarked
package verona.internal.server.embedded.component;

import org.jspecify.annotations.NullMarked;
