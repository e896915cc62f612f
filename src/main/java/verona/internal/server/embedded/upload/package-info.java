/** Files that clients put on the server, HTTP File Upload (XEP-0363). Internal. */
@NullMarked
package verona.internal.server.embedded.upload;

import org.jspecify.annotations.NullMarked;
