/** What a room is and knows: its configuration, affiliations, occupants and history (XEP-0045). */
@NullMarked
package verona.internal.server.embedded.muc.model;

import org.jspecify.annotations.NullMarked;
