/** Scenarios in Scansion's language: reading, playing, recording, and turning them into Java. */
@NullMarked
package verona.script;

import org.jspecify.annotations.NullMarked;
