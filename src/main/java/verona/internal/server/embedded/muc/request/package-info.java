/**
 * What a room is asked by message or form: invitations, voice, registration (XEP-0045 §7.8 to
 * §7.13).
 */
@NullMarked
package verona.internal.server.embedded.muc.request;

import org.jspecify.annotations.NullMarked;
