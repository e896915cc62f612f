/** Stanzas as data: elements, XML text with placeholders, and typed specs and payloads. */
@NullMarked
package verona.stanza;

import org.jspecify.annotations.NullMarked;
