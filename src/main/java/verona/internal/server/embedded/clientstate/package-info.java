/** Less traffic to clients that nobody looks at, XEP-0352. Internal. */
@NullMarked
package verona.internal.server.embedded.clientstate;

import org.jspecify.annotations.NullMarked;
