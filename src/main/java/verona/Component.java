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
 * type {@link XmppComponent}, wherever {@link Client} may stand. The server is told of it first,
 * and forgets it in the end.
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
     * What the component is called in placeholders and messages; by default the name of the field
     * or parameter.
     */
    String name() default "";

    /**
     * Its domain, which nothing else on the server may have at that time; empty for a fresh one
     * below the server's.
     */
    String jid() default "";

    /**
     * The secret that it shares with the server, empty for a fresh one. A server that is configured
     * by hand ({@code external}) has to know it already.
     */
    String secret() default "";

    /** When the component connects. */
    Client.Connect connect() default Client.Connect.BEFORE;
}
