package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verona.internal.connection.ServerAddress;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

class EndpointTest {

    private static final URI URL = URI.create("ws://127.0.0.1:5280/xmpp-websocket?a=b");

    private final EmbeddedServer server = EmbeddedServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private ServerAddress tcp(Endpoint endpoint) {
        return endpoint.of(server, "verona.lit");
    }

    private URI webSocket(Endpoint endpoint) {
        return endpoint.of(server, "verona.lit", URL).webSocket();
    }

    @Test
    void isTheServersWhereNothingElseIsSaid() {
        ServerAddress address = tcp(Endpoint.OF_THE_SERVER);
        assertThat(address.host()).isEqualTo(server.host());
        assertThat(address.port()).isEqualTo(server.port());
        assertThat(address.domain()).isEqualTo("verona.lit");
        assertThat(address.webSocket()).isNull();
        assertThat(webSocket(Endpoint.OF_THE_SERVER)).isEqualTo(URL);
    }

    @Test
    void isAtAnotherHostAndPort() {
        ServerAddress address = tcp(new Endpoint("127.0.0.2", 5333));
        assertThat(address.host()).isEqualTo("127.0.0.2");
        assertThat(address.port()).isEqualTo(5333);
        assertThat(webSocket(new Endpoint("127.0.0.2", 5333)))
                .isEqualTo(URI.create("ws://127.0.0.2:5333/xmpp-websocket?a=b"));
    }

    @Test
    void isAtAnotherHostOrPort() {
        assertThat(tcp(new Endpoint("127.0.0.2", 0)).port()).isEqualTo(server.port());
        assertThat(tcp(new Endpoint(null, 5333)).host()).isEqualTo(server.host());
        assertThat(webSocket(new Endpoint(null, 5333)).getAuthority()).isEqualTo("127.0.0.1:5333");
        assertThat(webSocket(new Endpoint("127.0.0.2", 0)).getAuthority())
                .isEqualTo("127.0.0.2:5280");
    }

    @Test
    void isAtThePortForComponents() {
        String domain = "bot.verona.lit";
        server.addComponent(domain, "secret");
        ServerAddress usual = Endpoint.OF_THE_SERVER.ofComponent(server, domain);
        assertThat(usual)
                .hasToString(server.host() + ":" + server.componentPort(domain))
                .returns(domain, ServerAddress::domain);
        assertThat(new Endpoint("127.0.0.2", 5333).ofComponent(server, domain))
                .hasToString("127.0.0.2:5333");
    }

    @Test
    void isAtThePlaceForDirectTls() {
        XmppServer elsewhere =
                (XmppServer)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {XmppServer.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("directTlsHost")
                                                ? "127.0.0.2"
                                                : method.invoke(server, arguments));
        ServerAddress address = Endpoint.OF_THE_SERVER.withDirectTls(elsewhere, "verona.lit");
        assertThat(address)
                .hasToString("127.0.0.2:" + server.directTlsPort())
                .returns("verona.lit", ServerAddress::domain);
        assertThat(new Endpoint("127.0.0.3", 5333).withDirectTls(elsewhere, "verona.lit"))
                .hasToString("127.0.0.3:5333");
    }
}
