/** What happened in a scenario: its steps, and all that was sent and received. */
@NullMarked
package verona.internal.transcript;

import org.jspecify.annotations.NullMarked;
