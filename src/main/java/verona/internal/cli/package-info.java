/** The command line: what the executable jar runs. The main jar leaves it out. Internal. */
@NullMarked
package verona.internal.cli;

import org.jspecify.annotations.NullMarked;
