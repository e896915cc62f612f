/** Copies of messages for an account's other sessions, XEP-0280. Internal. */
@NullMarked
package verona.internal.server.embedded.carbons;

import org.jspecify.annotations.NullMarked;
