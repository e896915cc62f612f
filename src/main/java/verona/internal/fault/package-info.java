/**
 * Faults of streams, whoever forwards their stanzas: which fault strikes, and what becomes of a
 * stanza. Internal.
 */
@NullMarked
package verona.internal.fault;

import org.jspecify.annotations.NullMarked;
