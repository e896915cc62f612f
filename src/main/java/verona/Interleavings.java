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
 * Plays a scenario again and again, each time in another order of what has no order: the parts of
 * {@link Orders#together}, the stanzas of programs and clients that are under way at the same time,
 * what a program receives from different senders, and timers of the server's clock. It takes the
 * place of {@code @Test}.
 *
 * <pre>{@code
 * @Interleavings
 * void greetsWhoeverComes() {
 *     together(() -> romeo.joins(room), () -> juliet.joins(room));
 *     romeo.receives(groupchat().from(room).body("Welcome, Romeo"));
 * }
 * }</pre>
 *
 * <p>If all orders pass, the test has one invocation, whose name says how many orders were played
 * and whether these were all. If one fails, the smallest order that fails is shown: the one that
 * deviates least from the order as written. Its failure ends with a line for {@link Replay}.
 *
 * <p>Each play begins anew: with an instance of the class, its {@code @BeforeEach} and
 * {@code @AfterEach} methods, a server of its own where that can be started, fresh accounts and
 * rooms. Other extensions of JUnit are called for the shown invocation only.
 *
 * <p>If JUnit may run the test beside others ({@code @Execution(CONCURRENT)} without locks), its
 * plays on the embedded server go on side by side, two for each processor, as long as neither
 * programs nor further servers nor clients of the whole class take part. What is found, and in
 * which order, stays the same.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(InterleavingsExtension.class)
public @interface Interleavings {

    /**
     * Up to how many plays the search is exhaustive. If the scenario has more orders than that can
     * show, the search goes on at random.
     */
    int bound() default 2_000;

    /** How many plays there are at most, those of the exhaustive search included. */
    int count() default 10_000;

    /**
     * How long the search takes at most, as {@code "500ms"}, {@code "10s"} or an ISO-8601 duration.
     * {@code verona.timeout.scale} applies.
     */
    String time() default "10s";

    /**
     * How many orderings of two events a fault may need that the random search finds with the
     * probability that the invocation's name says.
     */
    int depth() default 3;

    /** Where the random search begins; the same seed plays the same orders. */
    long seed() default 1;

    /**
     * How long nothing moves before a step that waits fails, where programs take part: they may act
     * by timers of their own. Without a program, a step fails at once when nothing can come.
     */
    String silence() default "200ms";
}
