/**
 * What well-behaved clients see of personal eventing (XEP-0163), as scenarios that run on any
 * server.
 */
@NullMarked
package verona.scenarios.pep;

import org.jspecify.annotations.NullMarked;
