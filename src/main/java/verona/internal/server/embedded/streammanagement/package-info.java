/** Acknowledgement of stanzas, and sessions that outlive their connection, XEP-0198. Internal. */
@NullMarked
package verona.internal.server.embedded.streammanagement;

import org.jspecify.annotations.NullMarked;
