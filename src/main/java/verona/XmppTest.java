package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.internal.junit.XmppExtension;
import verona.server.ServerKind;

/**
 * Marks a test class whose tests are XMPP scenarios: its {@link Client} and {@link Room} fields and
 * parameters are filled in, clients are connected before each test and closed after it.
 *
 * <pre>{@code
 * @XmppTest
 * class GreetingTest {
 *     @Client XmppClient romeo;
 *     @Client XmppClient juliet;
 *
 *     @Test
 *     void deliversAGreeting() {
 *         romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
 *         juliet.receives(chat().from(romeo.fullJid()).body("Hello"));
 *     }
 * }
 * }</pre>
 *
 * <p>{@code @Nested} classes inherit it from the class around them, subclasses from their
 * superclass; what they say themselves goes first.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(XmppExtension.class)
public @interface XmppTest {

    /**
     * The server to play on; by default the one that {@code verona.server} names, or else the
     * embedded one.
     */
    ServerKind server() default ServerKind.DEFAULT;

    /** How long a server lives; by default one serves the whole run, and names are fresh. */
    Scope scope() default Scope.SESSION;

    /**
     * How long a step waits for what it expects, as {@code "500ms"}, {@code "5s"} or ISO-8601;
     * empty for what {@code verona.timeout} says, or else 5 seconds.
     */
    String timeout() default "";

    /** Whether a test fails that leaves stanzas unread. */
    Unread unread() default Unread.SHOW;

    /**
     * The folder into which what the clients of each test sent and received is written, as a script
     * and as Java; empty for the one that {@code verona.record} names, or else none.
     */
    String record() default "";

    /** Whether the order in which clients act is enforced on the server. */
    Ordering ordering() default Ordering.CAUSAL;

    /** How long a server lives. */
    enum Scope {
        /** As long as the run of the test engine. */
        SESSION,
        /** As long as the test class. */
        CLASS,
        /** As long as a test. */
        TEST
    }

    /** What becomes of stanzas that no step has taken when the test ends. */
    enum Unread {
        /** They are shown as a report entry of the test, and in failure messages. */
        SHOW,
        /** They fail the test. */
        FAIL
    }

    /** In which order the server handles what different clients send. */
    enum Ordering {
        /**
         * In the order the test says it: before a client acts, the server has handled what every
         * other client has sent (one ping's round trip where another client acts next).
         */
        CAUSAL,
        /** In whatever order it comes to the server. */
        CONCURRENT
    }
}
