/** An expectation against a stanza: the decision, and the explanation of the closest miss. */
@NullMarked
package verona.internal.match;

import org.jspecify.annotations.NullMarked;
