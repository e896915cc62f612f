/**
 * What well-behaved clients see of chat rooms (XEP-0045), as scenarios in Verona's own DSL. They
 * name no server, so they run on any: {@code -Dverona.server=prosody}. That is why they are not
 * among the tests of the embedded server; those hold what needs malformed input or the control of
 * that server.
 */
@NullMarked
package verona.scenarios.muc;

import org.jspecify.annotations.NullMarked;
