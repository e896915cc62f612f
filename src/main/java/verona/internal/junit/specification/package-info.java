/** Which specifications tests are about. */
@NullMarked
package verona.internal.junit.specification;

import org.jspecify.annotations.NullMarked;
