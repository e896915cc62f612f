/**
 * What a test imports: the annotations, the clients, components and rooms that it gets, and the
 * stanzas that it sends and expects.
 */
@NullMarked
package verona;

import org.jspecify.annotations.NullMarked;
