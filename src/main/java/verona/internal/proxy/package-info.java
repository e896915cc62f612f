/** What stands between a program under test and its server, and sees what they say. Internal. */
@NullMarked
package verona.internal.proxy;

import org.jspecify.annotations.NullMarked;
