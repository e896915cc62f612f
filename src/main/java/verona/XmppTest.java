package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.junit.XmppExtension;
import verona.server.ServerKind;

/**
 * Marks a test class whose tests are XMPP scenarios: Verona sets its fields and parameters that are
 * declared with {@link Client}, {@link Component} and {@link Room}, connects clients and components
 * before each test, and closes them after it.
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
 * <p>{@code @Nested} classes inherit it from the enclosing class, subclasses from their superclass.
 * Their own attributes take precedence.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(XmppExtension.class)
public @interface XmppTest {

    /**
     * The server to use; by default the one that {@code verona.server} names, or else the embedded
     * one.
     */
    ServerKind server() default ServerKind.DEFAULT;

    /**
     * The name of the server to use, if {@link ServerKind} has none for it: that of its {@link
     * verona.server.ServerProvider}, as in the setting {@code verona.server}. Empty for {@link
     * #server()}; only one of the two can be given.
     */
    String serverName() default "";

    /**
     * How long a server runs. By default one server is used for the whole run, with fresh names for
     * each test.
     */
    Scope scope() default Scope.SESSION;

    /**
     * How long a step waits, as {@code "500ms"}, {@code "5s"} or an ISO-8601 duration. Empty for
     * the setting {@code verona.timeout}, or else 5 seconds.
     */
    String timeout() default "";

    /** What happens to stanzas that no step has received when the test ends. */
    Unread unread() default Unread.SHOW;

    /**
     * The folder for recordings: what the clients of each test sent and received, as a script and
     * as Java. Empty for the setting {@code verona.record}, or else nothing is recorded.
     */
    String record() default "";

    /** Whether the order in which clients act is enforced on the server. */
    Ordering ordering() default Ordering.CAUSAL;

    /** What carries the clients' streams: by default what {@code verona.transport} says, or TCP. */
    Transport transport() default Transport.DEFAULT;

    /**
     * Whether clients use TLS, and how: by default what {@code verona.tls} says, or STARTTLS if the
     * server requires it.
     */
    Tls tls() default Tls.DEFAULT;

    /**
     * The SASL mechanisms that clients accept, the best first, with commas between them. Empty for
     * the setting {@code verona.mechanism}, or else PLAIN or SCRAM, whichever the server offers.
     */
    String mechanism() default "";

    /**
     * The protocol by which clients authenticate, for instance SASL2 (XEP-0388): by default what
     * {@code verona.authentication} says, or else SASL (RFC 6120).
     */
    Authentication authentication() default Authentication.DEFAULT;

    /**
     * Whether clients use stream management (XEP-0198): by default what {@code
     * verona.streamManagement} says, or else they do not.
     */
    StreamManagement streamManagement() default StreamManagement.DEFAULT;

    /** How long a server runs. */
    enum Scope {
        /** As long as the run of the test engine. */
        SESSION,
        /** As long as the test class. */
        CLASS,
        /** As long as a test. */
        TEST
    }

    /** What happens to stanzas that no step has received when the test ends. */
    enum Unread {
        /** They are shown as a report entry of the test, and in failure messages. */
        SHOW,
        /** They fail the test. */
        FAIL
    }

    /** In which order the server handles what different clients send. */
    enum Ordering {
        /**
         * In the order of the test's steps: before a client acts, the server has handled what every
         * other client has sent. This costs a ping's round trip when another client acts next.
         */
        CAUSAL,
        /** In the order in which it arrives at the server. */
        CONCURRENT
    }
}
