/** The JUnit Jupiter extension behind {@link verona.XmppTest}. Internal. */
@NullMarked
package verona.junit;

import org.jspecify.annotations.NullMarked;
