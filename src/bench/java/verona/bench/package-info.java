/** What a scenario costs, beside the same without this library: {@code mvn -B -Pbench verify}. */
@NullMarked
package verona.bench;

import org.jspecify.annotations.NullMarked;
