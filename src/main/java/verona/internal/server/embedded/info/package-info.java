/**
 * What the server says about itself and its accounts when asked: software version (XEP-0092), time
 * (XEP-0202), last activity (XEP-0012), addresses to write to (XEP-0157), services elsewhere
 * (XEP-0215). Internal.
 */
@NullMarked
package verona.internal.server.embedded.info;

import org.jspecify.annotations.NullMarked;
