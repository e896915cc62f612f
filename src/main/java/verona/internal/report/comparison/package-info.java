/** What the same scenario came to on two servers, side by side. */
@NullMarked
package verona.internal.report.comparison;

import org.jspecify.annotations.NullMarked;
