/**
 * Authentication with the embedded server: the SASL mechanisms of RFC 6120 §6, and the tokens of
 * XEP-0484. Which elements carry it is the stream's business. Internal.
 */
@NullMarked
package verona.internal.server.embedded.sasl;

import org.jspecify.annotations.NullMarked;
