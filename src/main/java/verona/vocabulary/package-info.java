/**
 * The typed vocabularies: one class with factories for each field of XMPP, and the payloads that
 * they make.
 */
@NullMarked
package verona.vocabulary;

import org.jspecify.annotations.NullMarked;
