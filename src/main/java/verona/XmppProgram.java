package verona;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.server.AnsweringServer;
import verona.server.Connections;
import verona.server.Logins;
import verona.server.XmppStream;

/**
 * A program under test, declared with {@link Program}: what it needs to log in, and {@link
 * ProgramSteps} that observe it. It may run in this JVM or anywhere else, as long as it connects to
 * {@link #host()} and {@link #port()}, or to another address that this interface names.
 *
 * <pre>{@code
 * start("--jid", bot.jid(), "--password", bot.password(), "--port", bot.port());
 * bot.logsIn();
 * romeo.sends(chat().to(bot.fullJid()).body("Hello"));
 * bot.sent(chat().to(romeo.fullJid()).body("Hello, Romeo"));
 * }</pre>
 *
 * <p>The address is that of a proxy in front of the server. The proxy forwards what the program and
 * the server send, and the test sees it.
 */
public interface XmppProgram extends XmppEntity, ProgramSteps {

    /** The bare JID of the program's account; a component's domain. */
    BareJid jid();

    /**
     * The full JID, with the resource that the server bound last; a component's domain.
     *
     * @throws IllegalStateException if the program has never logged in
     */
    Jid fullJid();

    /** The account's password; a component's secret. */
    String password();

    /** The host name or address to connect to. */
    String host();

    /** The TCP port to connect to; STARTTLS is offered there if the server offers it. */
    int port();

    /**
     * The TCP port for clients that encrypt the connection from the first byte (XEP-0368).
     *
     * @throws IllegalStateException for a component
     */
    int directTlsPort();

    /**
     * The URL for a client that connects over WebSocket (RFC 7395): {@code
     * ws://127.0.0.1:40123/xmpp-websocket}.
     *
     * @throws verona.server.ServerException if the server has no WebSocket
     * @throws IllegalStateException for a component
     */
    URI webSocketUrl();

    /**
     * The same over TLS; it begins with {@code wss}. The server itself need not have that.
     *
     * @throws verona.server.ServerException if the server has no WebSocket
     * @throws IllegalStateException for a component
     */
    URI secureWebSocketUrl();

    /** The certificate that the program has to trust if it uses TLS, in PEM (RFC 7468 §5). */
    String certificate();

    /** A context for programs in this JVM that trusts {@link #certificate()} and no other. */
    SSLContext sslContext();

    /**
     * What the program needs to log in, as properties of an application: {@code jid}, {@code
     * domain}, {@code password}, {@code host}, {@code port} and {@code certificate}, each behind
     * the prefix and a dot. In a test with Spring:
     *
     * <pre>{@code
     * @DynamicPropertySource
     * static void xmpp(DynamicPropertyRegistry registry) {
     *     shop.properties("xmpp").forEach(registry::add);
     * }
     * }</pre>
     *
     * @param prefix what the names begin with: {@code xmpp} for {@code xmpp.jid}
     */
    default Map<String, Supplier<Object>> properties(String prefix) {
        Map<String, Supplier<Object>> properties = new LinkedHashMap<>();
        properties.put(prefix + ".jid", this::jid);
        properties.put(prefix + ".domain", () -> jid().getDomain());
        properties.put(prefix + ".password", this::password);
        properties.put(prefix + ".host", this::host);
        properties.put(prefix + ".port", this::port);
        properties.put(prefix + ".certificate", this::certificate);
        return properties;
    }

    /**
     * The server as the program sees it, which gives the program {@linkplain
     * verona.server.CannedAnswers canned answers}. They are given by the proxy, on every server:
     * what they answer never reaches the real one. They end with the test.
     *
     * <pre>{@code
     * bot.server().service("weather.localhost").when(iqGet()).answers(iqResult());
     * }</pre>
     *
     * <p>An answer can't go to anybody but the program. {@code after(…)} is real time on servers
     * without a clock that a test can stop.
     */
    AnsweringServer server();

    /**
     * The stream between the program and the server, by which a test injects faults. Faults of
     * stanzas hold for all its connections, also for those that are to come.
     *
     * <pre>{@code
     * bot.stream().disconnect();
     * bot.logsIn();
     * }</pre>
     */
    XmppStream stream();

    /** Refuses and accepts the program's logins, in place of the server. */
    Logins logins();

    /** Refuses and accepts the program's connections. */
    Connections connections();

    /** Whether the program is logged in now. */
    @Override
    boolean isConnected();
}
