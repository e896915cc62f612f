package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.internal.junit.InterleavingsExtension;

/**
 * Plays a scenario in one order that {@link Interleavings} has found. It may stand beside that
 * annotation, or in its place; breakpoints work as in any test.
 *
 * <pre>{@code
 * @Interleavings
 * @Replay("7 part 2")
 * void greetsWhoeverComes() { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(InterleavingsExtension.class)
public @interface Replay {

    /** The order, as a failure of {@link Interleavings} gives it. */
    String value();

    /** As {@link Interleavings#silence}, where that annotation does not stand beside this one. */
    String silence() default "200ms";
}
