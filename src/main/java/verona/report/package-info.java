/** What happened in a scenario, and how a failure explains itself. Internal. */
@NullMarked
package verona.report;

import org.jspecify.annotations.NullMarked;
