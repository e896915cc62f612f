/** What elements say in the typed vocabularies: the calls that make them, and short phrases. */
@NullMarked
package verona.internal.vocabulary;

import org.jspecify.annotations.NullMarked;
