/** What is told of a test: page, diagrams, JSON lines, console. */
@NullMarked
package verona.internal.report;

import org.jspecify.annotations.NullMarked;
