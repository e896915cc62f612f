/** Affiliations and roles: listing and changing them (XEP-0045 §8 to §10). */
@NullMarked
package verona.internal.server.embedded.muc.admin;

import org.jspecify.annotations.NullMarked;
