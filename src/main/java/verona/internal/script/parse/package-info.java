/** Finding scripts, reading Scansion's language, and writing it. */
@NullMarked
package verona.internal.script.parse;

import org.jspecify.annotations.NullMarked;
