/** Configuring and destroying a room (XEP-0045 §10). */
@NullMarked
package verona.internal.server.embedded.muc.config;

import org.jspecify.annotations.NullMarked;
