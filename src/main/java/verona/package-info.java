/**
 * What a test imports: the annotations, the client and room it is given, and the words of the
 * scenario.
 */
@NullMarked
package verona;

import org.jspecify.annotations.NullMarked;
