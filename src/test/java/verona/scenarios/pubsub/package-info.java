/**
 * What well-behaved clients see of a publish-subscribe service (XEP-0060), as scenarios that run on
 * any server.
 */
@NullMarked
package verona.scenarios.pubsub;

import org.jspecify.annotations.NullMarked;
