/**
 * What the schemas of the specifications say about elements, as facts in text files, and whether an
 * element keeps to them.
 */
@NullMarked
package verona.schema;

import org.jspecify.annotations.NullMarked;
