/** The JUnit Jupiter extension behind {@link verona.XmppTest}. */
@NullMarked
package verona.internal.junit;

import org.jspecify.annotations.NullMarked;
