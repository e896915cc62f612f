/** Assertions for AssertJ over what a client has received. */
@NullMarked
package verona.assertions;

import org.jspecify.annotations.NullMarked;
