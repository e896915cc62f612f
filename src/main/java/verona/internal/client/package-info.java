/** The clients and components of a scenario: inbox, barriers, steps. */
@NullMarked
package verona.internal.client;

import org.jspecify.annotations.NullMarked;
