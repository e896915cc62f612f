package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.internal.junit.OutsideXmppTest;
import verona.server.ServerAuthentication;
import verona.server.ServerKind;

/**
 * Declares a further server, which exchanges stanzas with the test's own (RFC 6120 §2.5): on a
 * field or parameter of type {@link RemoteServer}, in the same places as {@link Client}. There is
 * no DNS: all servers of a scenario know where the others are.
 *
 * <pre>{@code
 * @Server("capulet.example") RemoteServer capulet;
 * @Client XmppClient romeo;                       // on the test's own server
 * @Client(server = "capulet") XmppClient juliet;  // juliet-k3f9x2@capulet.example
 * @Room(server = "capulet") XmppRoom room;
 * }</pre>
 *
 * <p>A server is started when a test first needs it, and serves one test after the other as long as
 * the test's own server runs. No test gets a server that another is using at that time: it starts
 * one more, or waits if both give the same domain.
 *
 * <p>A test is skipped if its server can't exchange stanzas with others.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(OutsideXmppTest.class)
public @interface Server {

    /**
     * The server's domain; empty for a fresh one. It must not be, or be below, the domain of
     * another server of the scenario. Tests that give the same domain run one after the other.
     */
    String value() default "";

    /**
     * The server's name in messages and in {@link Client#server}; by default the name of the field
     * or parameter.
     */
    String name() default "";

    /** The kind of server; by default the same as the test's own. */
    ServerKind kind() default ServerKind.DEFAULT;

    /**
     * The name of the kind, if {@link ServerKind} has none for it: that of its {@link
     * verona.server.ServerProvider}. Empty for {@link #kind()}; only one of the two can be given.
     */
    String kindName() default "";

    /** How this server and the others of the scenario prove to each other who they are. */
    ServerAuthentication authentication() default ServerAuthentication.DIALBACK;
}
