/** Reports of tests: page, diagrams, JSON lines, console. */
@NullMarked
package verona.internal.report;

import org.jspecify.annotations.NullMarked;
