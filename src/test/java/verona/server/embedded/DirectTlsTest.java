package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StartTls;

/** XEP-0368. */
class DirectTlsTest extends EmbeddedServerTests {

    private static RawClient encrypted(EmbeddedServer server) throws IOException {
        RawClient client = new RawClient(server.host(), server.directTlsPort(), server.domain());
        client.encrypt(server.clientContext(), server.domain());
        client.openStream();
        return client;
    }

    @Test
    void servesAStreamThatIsEncryptedFromTheFirstByte() throws IOException {
        try (RawClient romeo = encrypted(server)) {
            assertThat(romeo.features().children())
                    .noneMatch(feature -> feature.name().equals("starttls"));
            TlsTest.login(romeo, "romeo");
            RawClient juliet = available("juliet");
            romeo.send("<message to='" + juliet.jid() + "'><body>Hello</body></message>");
            assertThat(juliet.next().attribute("from")).isEqualTo(romeo.jid());
            romeo.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            assertThat(romeo.streamError()).isNotEmpty();
        }
    }

    @Test
    void isAsGoodAsStartTlsWhereTlsIsRequired() throws IOException {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withStartTls(StartTls.REQUIRED);
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options));
                RawClient romeo = encrypted(other)) {
            TlsTest.login(romeo, "romeo");
        }
    }

    private String negotiated(String... protocols) throws IOException {
        Socket socket = new Socket(server.host(), server.directTlsPort());
        try (SSLSocket secure =
                (SSLSocket)
                        server.clientContext()
                                .getSocketFactory()
                                .createSocket(socket, "localhost", socket.getPort(), true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setApplicationProtocols(protocols);
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure.getApplicationProtocol();
        }
    }

    /** Section 4, RFC 7301 §3.2. */
    @Test
    void choosesTheProtocolOfClients() throws IOException {
        assertThat(negotiated("xmpp-client")).isEqualTo("xmpp-client");
        assertThat(negotiated("xmpp-server", "xmpp-client")).isEqualTo("xmpp-client");
        assertThat(negotiated()).isEmpty();
        assertThatThrownBy(() -> negotiated("http/1.1"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("no_application_protocol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<stream:stream>", "GET / HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001"})
    void cutsTheConnectionOfWhoSpeaksNoTls(String instead) throws IOException {
        try (RawClient client =
                new RawClient(server.host(), server.directTlsPort(), server.domain())) {
            client.send(instead + "x".repeat(70_000));
            client.requireCut();
        }
        assertThat(available("juliet").hasNothing()).isTrue();
    }

    @Test
    void isRefusedAndAcceptedWithThePlainPort() throws IOException {
        server.connections().refuse();
        assertThatThrownBy(() -> encrypted(server)).isInstanceOf(ConnectException.class);
        server.connections().drop();
        assertThatThrownBy(() -> encrypted(server)).isInstanceOf(IOException.class);
        server.connections().accept();
        assertThatCode(() -> encrypted(server).close()).doesNotThrowAnyException();
    }

    @Test
    void answersNoHandshakeUntilItAcceptsAgain() throws IOException {
        server.connections().stallTls();
        Socket stalled = new Socket(server.host(), server.directTlsPort());
        stalled.setSoTimeout(100);
        assertThatThrownBy(() -> handshake(stalled)).isInstanceOf(SocketTimeoutException.class);
        assertThat(available("juliet").hasNothing()).isTrue();
        server.connections().accept();
        encrypted(server).close();
        stalled.close();
    }

    private void handshake(Socket socket) throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        server.clientContext()
                                .getSocketFactory()
                                .createSocket(socket, "localhost", socket.getPort(), true);
        secure.startHandshake();
    }

    @Test
    void listensOnThePortThatIsAskedFor() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withDirectTlsPort(free);
        try (EmbeddedServer other = EmbeddedServer.start(options)) {
            assertThat(other.directTlsPort()).isEqualTo(free);
            assertThatThrownBy(() -> EmbeddedServer.start(options))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("port " + free);
        }
        assertThatThrownBy(() -> new Socket("127.0.0.1", free).close())
                .isInstanceOf(ConnectException.class);
    }
}
