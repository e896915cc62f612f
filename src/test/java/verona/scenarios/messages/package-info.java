/** What becomes of messages, as scenarios that run on any server. */
@NullMarked
package verona.scenarios.messages;

import org.jspecify.annotations.NullMarked;
