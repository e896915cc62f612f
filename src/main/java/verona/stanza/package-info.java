/** A stanza as data: elements, XML text with placeholders, and the typed vocabularies. */
@NullMarked
package verona.stanza;

import org.jspecify.annotations.NullMarked;
