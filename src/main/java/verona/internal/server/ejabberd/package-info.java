/** ejabberd as a child process of the test JVM. */
@NullMarked
package verona.internal.server.ejabberd;

import org.jspecify.annotations.NullMarked;
