/** Administration of the accounts by commands (XEP-0133). Internal. */
@NullMarked
package verona.internal.server.embedded.admin;

import org.jspecify.annotations.NullMarked;
