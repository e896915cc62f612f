package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.internal.junit.OutsideXmppTest;

/**
 * Declares an external component (XEP-0114) that the scenario plays: on a field or parameter of
 * type {@link XmppComponent}, in the same places as {@link Client}. Verona registers the component
 * on the server before the test and removes it afterwards.
 *
 * <pre>{@code
 * @Component XmppComponent gateway;                                  // gateway-k3f9x2.localhost
 * @Component(jid = "irc.localhost", connect = LATER) XmppComponent irc;
 * }</pre>
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(OutsideXmppTest.class)
public @interface Component {

    /**
     * The component's name in placeholders and messages; by default the name of the field or
     * parameter.
     */
    String name() default "";

    /**
     * The component's domain, which nothing else on the server may use; empty for a fresh subdomain
     * of the server's domain. An {@code external} server lends one that it is configured for.
     */
    String jid() default "";

    /**
     * The secret that the component shares with the server; empty for a fresh one. An {@code
     * external} server must be configured with it; empty for the one in its settings.
     */
    String secret() default "";

    /**
     * The name of the server that the component connects to, as {@link Server} declares it; empty
     * for the test's own.
     */
    String server() default "";

    /** When the component connects. */
    Client.Connect connect() default Client.Connect.BEFORE;
}
