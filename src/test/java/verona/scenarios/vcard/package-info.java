/** What users say of themselves in vCards (XEP-0054), as scenarios that run on any server. */
@NullMarked
package verona.scenarios.vcard;

import org.jspecify.annotations.NullMarked;
