package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.internal.junit.CutsExtension;

/**
 * Plays a scenario once for each point at which the connection of the program under test, or of a
 * client, can be lost: after each stanza to it and from it. Whoever has lost it comes back as it
 * does, and the scenario's assertions are to hold all the same. It takes the place of
 * {@code @Test}.
 *
 * <pre>{@code
 * @Cuts
 * void answersEachQuestion() {
 *     juliet.sends(chat().to(bot.jid()).body("Who art thou?"));
 *     juliet.receives(chat().from(bot.jid()).body("A bot"));
 * }
 * }</pre>
 *
 * <p>The first plays have no cut, and find the points: all stanzas while the test's method is
 * played. They end when the same stanzas pass twice. Each further play cuts the connection once. A
 * stanza to the program is cut off from what follows it: the program receives it, and can send
 * nothing more. A stanza from the program reaches the server, and nothing comes back. The next step
 * then waits, up to the timeout, until the program has logged in again.
 *
 * <p>A client whose connection is cut comes back by itself: its session is resumed if it has stream
 * management (XEP-0198 §5); otherwise it has a new one, in which it sends only what the scenario
 * sends.
 *
 * <p>Besides, neither side of the connection may break stream management: acknowledge more than has
 * come or less than before (XEP-0198 §4), or, after a resumption, send again a message that was
 * acknowledged, or messages out of order (§5). {@link Orders#exactlyOnce} claims more.
 *
 * <p>Each point at which the scenario fails is an invocation of the test. Its failure ends with
 * what {@link #only} takes. All others are one invocation, whose name says how many pass.
 *
 * <p>Each play begins anew, as with {@link Interleavings}. Nothing decides over the order in which
 * things happen: a program that does not always do the same may not come to a point again, and the
 * name says so.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(CutsExtension.class)
public @interface Cuts {

    /** What a connection is cut after. */
    enum Unit {
        /** After each stanza. */
        STANZA,
        /** After each byte of each stanza, over TCP without TLS. */
        BYTE
    }

    /**
     * The name of the program or client whose connection is cut; empty for the only program of the
     * test.
     */
    String of() default "";

    /** What the connection is cut after. */
    Unit after() default Unit.STANZA;

    /**
     * One point only, as a failure names it: {@code "to bot 3"} for after the 3rd stanza to the
     * program since the test's method began, {@code "from bot 2 byte 17"}. Empty for all points.
     */
    String only() default "";

    /** At how many points it is cut at most; if there are more, these are spread over all. */
    int count() default 1_000;

    /**
     * How long all plays take at most, as {@code "500ms"}, {@code "60s"} or an ISO-8601 duration.
     * {@code verona.timeout.scale} applies.
     */
    String time() default "60s";
}
