/**
 * What well-behaved clients see of what a server keeps for an account, as scenarios that run on any
 * server.
 */
@NullMarked
package verona.scenarios.storage;

import org.jspecify.annotations.NullMarked;
