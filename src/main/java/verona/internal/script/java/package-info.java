/** Scripts turned into JUnit tests. */
@NullMarked
package verona.internal.script.java;

import org.jspecify.annotations.NullMarked;
