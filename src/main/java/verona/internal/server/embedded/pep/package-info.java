/** Publish-subscribe by accounts, XEP-0163, and what comes with it. Internal. */
@NullMarked
package verona.internal.server.embedded.pep;

import org.jspecify.annotations.NullMarked;
