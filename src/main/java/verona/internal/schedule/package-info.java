/**
 * In which order things happen that nothing puts in order, and the search among orders. Internal.
 */
@NullMarked
package verona.internal.schedule;

import org.jspecify.annotations.NullMarked;
