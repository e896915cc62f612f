/**
 * A live client: its inbox, its line to the server, the barriers that keep scenarios causal.
 * Internal.
 */
@NullMarked
package verona.client;

import org.jspecify.annotations.NullMarked;
