/** What clients keep on the server for themselves, private XML storage (XEP-0049). Internal. */
@NullMarked
package verona.internal.server.embedded.storage;

import org.jspecify.annotations.NullMarked;
