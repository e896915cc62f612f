/**
 * Scenarios in Scansion's language: reading, running and recording them, and translating them to
 * Java.
 */
@NullMarked
package verona.script;

import org.jspecify.annotations.NullMarked;
