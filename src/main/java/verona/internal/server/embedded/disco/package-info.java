/** Service discovery (XEP-0030), entity capabilities (XEP-0115) and ping (XEP-0199). Internal. */
@NullMarked
package verona.internal.server.embedded.disco;

import org.jspecify.annotations.NullMarked;
