/**
 * The JUnit Jupiter extension behind {@link verona.XmppTest}. Of it, a test names {@link
 * verona.junit.Scripts} alone.
 */
@NullMarked
package verona.junit;

import org.jspecify.annotations.NullMarked;
