/**
 * Scenarios in scansion's language: reading them, playing them, turning them into Java, and
 * recording them.
 */
@NullMarked
package verona.script;

import org.jspecify.annotations.NullMarked;
