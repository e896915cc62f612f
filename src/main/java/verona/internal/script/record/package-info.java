/** Writing what clients have sent and received as a script. */
@NullMarked
package verona.internal.script.record;

import org.jspecify.annotations.NullMarked;
