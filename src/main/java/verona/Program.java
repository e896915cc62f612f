package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.internal.junit.OutsideXmppTest;

/**
 * Declares a program under test: on a field or parameter of type {@link XmppProgram}, in the same
 * places as {@link Client}. The program gets an account of its own, or is an external component
 * (XEP-0114), and an address to connect to. The test starts and stops it. Verona opens the account
 * before the test and deletes it afterwards; when it does, no connection of the program's is left.
 *
 * <pre>{@code
 * @Program XmppProgram bot;
 * @Program(component = true) XmppProgram gateway;
 * @Program(component = true, jid = "irc.localhost", secret = "…") XmppProgram irc;
 * }</pre>
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(OutsideXmppTest.class)
public @interface Program {

    /**
     * The program's name in placeholders and messages; by default the name of the field or
     * parameter. A client with this name as its {@link Client#account} label shares the program's
     * account.
     */
    String name() default "";

    /** Whether the program is an external component, with a domain and a secret. */
    boolean component() default false;

    /**
     * A component's domain, which nothing else on the server may use; empty for a fresh subdomain
     * of the server's domain. An {@code external} server must be configured with it.
     */
    String jid() default "";

    /**
     * The name of the server that the program uses, as {@link Server} declares it; empty for the
     * test's own.
     */
    String server() default "";

    /**
     * The secret that a component shares with the server; empty for a fresh one. An {@code
     * external} server must be configured with it.
     */
    String secret() default "";
}
