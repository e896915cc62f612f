package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.junit.OutsideXmppTest;

/**
 * Declares an XMPP client: on a field of type {@link XmppClient}, or on such a parameter of a
 * constructor, lifecycle or test method of an {@link XmppTest} class.
 *
 * <p>A client lives for one test if it is declared on an instance field, or on a parameter of a
 * test method or of a {@code @BeforeEach} or {@code @AfterEach} method. It lives for the class if
 * it is declared on a static field, or on a parameter of a {@code @BeforeAll} or {@code @AfterAll}
 * method. A parameter without attributes that has the name of another client of the test is that
 * client.
 *
 * <pre>{@code
 * @Client XmppClient romeo;                       // a fresh account, connected before the test
 * @Client(connect = LATER) XmppClient juliet;     // connects inside the scenario
 * @Client(account = "romeo", resource = "phone") XmppClient romeosPhone;
 * @Client(jid = "admin@localhost", password = "secret") XmppClient admin;
 * }</pre>
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(OutsideXmppTest.class)
public @interface Client {

    /**
     * The client's name in placeholders and messages; by default the name of the field or
     * parameter.
     */
    String name() default "";

    /**
     * The account to use: a bare JID, or a full JID with the resource to bind. It needs a {@link
     * #password()}. A server that Verona starts creates the account if it does not exist, and keeps
     * it until the server stops. On an external server the account must exist. Empty for a fresh
     * account.
     */
    String jid() default "";

    /** The password of {@link #jid()}. */
    String password() default "";

    /** The resource to bind (RFC 6120 §7.7); by default the server chooses one (§7.6). */
    String resource() default "";

    /**
     * A label for a fresh account: clients of a test with the same label share one account. By
     * default the label is the client's name.
     */
    String account() default "";

    /**
     * The name of the server that the client is on, as {@link Server} declares it; empty for the
     * test's own.
     */
    String server() default "";

    /** When the client connects. */
    Connect connect() default Connect.BEFORE;

    /**
     * Whether Smack behaves as usual: it fetches the roster, sends initial presence and answers
     * requests. By default the client sends only what the scenario sends.
     */
    boolean automatic() default false;

    /** What carries the client's stream; by default what the class or the settings say. */
    Transport transport() default Transport.DEFAULT;

    /** Whether the client uses TLS, and how; by default what the class or the settings say. */
    Tls tls() default Tls.DEFAULT;

    /**
     * The SASL mechanisms that the client accepts, the best first, with commas between them: {@code
     * "SCRAM-SHA-256, SCRAM-SHA-1"}. The client does not log in with any other mechanism. Empty for
     * what the class or the settings say.
     */
    String mechanism() default "";

    /**
     * The protocol by which the client authenticates, for instance SASL2 (XEP-0388); by default
     * what the class or the settings say.
     */
    Authentication authentication() default Authentication.DEFAULT;

    /**
     * A file with the client's certificate for TLS and its key, both in PEM (RFC 7468 §5 and §10).
     * The client logs in with it (SASL EXTERNAL, XEP-0178) if the connection uses TLS and the
     * server offers that mechanism. Empty for none.
     */
    String certificate() default "";

    /**
     * Whether the client uses stream management (XEP-0198); by default what the class or the
     * settings say.
     */
    StreamManagement streamManagement() default StreamManagement.DEFAULT;

    /** When a client connects. */
    enum Connect {
        /** Before the test begins. */
        BEFORE,
        /** When the scenario calls {@link XmppClient#connects()}. */
        LATER,
        /**
         * Never: the client has an account and a JID, and {@link XmppClient#connects()} is an
         * error.
         */
        NEVER
    }
}
