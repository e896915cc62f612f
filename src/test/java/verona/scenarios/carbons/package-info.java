/**
 * What well-behaved clients see of message carbons (XEP-0280), as scenarios that run on any server.
 */
@NullMarked
package verona.scenarios.carbons;

import org.jspecify.annotations.NullMarked;
