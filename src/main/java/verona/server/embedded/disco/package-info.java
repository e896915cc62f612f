/** Service discovery (XEP-0030), ping (XEP-0199) and software version (XEP-0092). Internal. */
@NullMarked
package verona.server.embedded.disco;

import org.jspecify.annotations.NullMarked;
