/** What users say about themselves, vcard-temp (XEP-0054). Internal. */
@NullMarked
package verona.internal.server.embedded.vcard;

import org.jspecify.annotations.NullMarked;
