/** Commands that services offer to their administrators, XEP-0050. Internal. */
@NullMarked
package verona.internal.server.embedded.adhoc;

import org.jspecify.annotations.NullMarked;
