/** The message of a failed step, from the transcript and an explanation of the closest miss. */
@NullMarked
package verona.internal.failure;

import org.jspecify.annotations.NullMarked;
