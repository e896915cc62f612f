/** AssertJ assertions for received stanzas. */
@NullMarked
package verona.assertions;

import org.jspecify.annotations.NullMarked;
