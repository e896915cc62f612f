/** Canned answers: which stanza gets which, and what has come. Internal. */
@NullMarked
package verona.internal.answer;

import org.jspecify.annotations.NullMarked;
