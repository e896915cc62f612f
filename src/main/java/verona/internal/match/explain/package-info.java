/** Why the closest stanza does not match, and which change would make it match. */
@NullMarked
package verona.internal.match.explain;

import org.jspecify.annotations.NullMarked;
