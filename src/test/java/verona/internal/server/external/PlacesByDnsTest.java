package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.server.external.dns.DnsStub;
import verona.server.Account;
import verona.server.ServerException;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;

/**
 * Where the server of a domain is by RFC 6120 §3.2 and XEP-0368. All names are asked of a name
 * server on loopback, which knows addresses of loopback only.
 */
class PlacesByDnsTest {

    private static final String DOMAIN = "verona.example";
    private static final String CLIENTS = "_xmpp-client._tcp." + DOMAIN;
    private static final String DIRECT = "_xmpps-client._tcp." + DOMAIN;

    private final EmbeddedServer server =
            EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withDomain(DOMAIN));
    private final DnsStub dns = new DnsStub();
    private final Map<String, String> settings = new HashMap<>();

    PlacesByDnsTest() throws IOException {
        dns.host("a.example", "127.0.0.1");
        settings.put("verona.external.domain", DOMAIN);
        settings.put("verona.external.dns", dns.address());
        settings.put("verona.external.accounts", "register");
    }

    @AfterEach
    void close() {
        dns.close();
        server.close();
    }

    private XmppServer external() {
        return Servers.start(ServerKind.EXTERNAL, settings::get);
    }

    private static int refusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void service(String name, int priority, int port, String host) {
        dns.service(name, priority + " 0 " + port + " " + host);
    }

    private static void requireHere(XmppServer external, int port) {
        assertThat(external.host()).isEqualTo("127.0.0.1");
        assertThat(external.port()).isEqualTo(port);
    }

    private AbstractThrowableAssert<?, ?> assertFailure() {
        return assertThatThrownBy(() -> external().port())
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith(
                        "The server of verona.example was not found by DNS (the name server at "
                                + dns.address()
                                + "): ");
    }

    @Test
    void findsThePlaceAndRegistersThere() {
        service(CLIENTS, 0, server.port(), "a.example.");
        XmppServer external = external();
        assertThat(external.description()).isEqualTo("external server verona.example");
        Account account = external.openAccount("romeo");
        assertThat(server.account(account.localpart()).exists()).isTrue();
        requireHere(external, server.port());
        assertThat(external.description())
                .isEqualTo("external server verona.example at 127.0.0.1:" + server.port());
        external.closeAccount(account);
        assertThat(dns.asked()).containsExactly("SRV " + CLIENTS, "A a.example", "AAAA a.example");
    }

    @Test
    void findsDirectTlsByItsOwnRecords() throws IOException {
        dns.host("b.example", "127.0.0.2").host("b.example", "127.0.0.1");
        service(CLIENTS, 0, server.port(), "a.example.");
        service(DIRECT, 0, server.directTlsPort(), "b.example.");
        settings.put("verona.external.trust", "any-certificate-unchecked");
        settings.put("verona.tls", "direct");
        XmppServer external = external();
        assertThatCode(() -> external.openAccount("romeo")).doesNotThrowAnyException();
        assertThat(external.directTlsPort()).isEqualTo(server.directTlsPort());
        assertThat(external.directTlsHost()).startsWith("127.0.0.");
        requireHere(external, server.port());
    }

    @Test
    void goesOnToTheNextPlace() throws IOException {
        service(CLIENTS, 3, server.port(), "a.example.");
        service(CLIENTS, 2, refusedPort(), "a.example.");
        service(CLIENTS, 1, 5222, "nowhere.example.");
        requireHere(external(), server.port());
    }

    /** RFC 6120 §3.2.1, 8: all addresses of a host before the next host. */
    @Test
    void goesOnToTheNextAddress() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"))) {
            dns.host("c.example", "::1").host("c.example", "127.0.0.1");
            service(CLIENTS, 1, other.getLocalPort(), "c.example.");
            service(CLIENTS, 2, server.port(), "a.example.");
            requireHere(external(), other.getLocalPort());
        }
    }

    @Test
    void saysWhatWasAskedAndAnsweredAndTried() throws IOException {
        int refused = refusedPort();
        service(CLIENTS, 1, refused, "a.example.");
        service(CLIENTS, 2, 5222, "nowhere.example.");
        assertFailure()
                .hasMessageContaining(CLIENTS + " is '")
                .hasMessageContaining("'1 0 " + refused + " a.example.'")
                .hasMessageContaining(
                        "; a.example: connection refused: nothing accepts connections at"
                                + " 127.0.0.1:"
                                + refused
                                + "; nowhere.example has no address. ")
                .hasMessageEndingWith(
                        "Correct the records, say where the server is with verona.external.host, or"
                                + " try verona.tls=direct.");
    }

    /** RFC 6120 §3.2.1, 3, and XEP-0368 §5: whoever says that there is none means it. */
    @ParameterizedTest
    @CsvSource({
        CLIENTS + ", 0 0 0 ., ' (no such service)'",
        DIRECT + ", 0 0 0 ., ' (no such service)'",
        DIRECT + ", 0 0 5223 a.example., ."
    })
    void doesNotFallBackIfAServiceIsAnnounced(String service, String record, String end)
            throws IOException {
        dns.service(service, record).host(DOMAIN, "127.0.0.1");
        assertFailure().hasMessageContaining(service + " is '" + record + "'" + end);
        assertThat(dns.asked()).doesNotContain("A " + DOMAIN);
    }

    /** RFC 6120 §3.2.2. The port is not a free one: whether anybody listens there is open. */
    @Test
    void fallsBackToTheAddressOfTheDomain() throws IOException {
        assertFailure()
                .hasMessageContaining(CLIENTS + " is not there")
                .hasMessageContaining(DIRECT + " is not there")
                .hasMessageContaining("verona.example has no address");
        assertThat(dns.asked())
                .containsExactly(
                        "SRV " + CLIENTS, "SRV " + DIRECT, "A " + DOMAIN, "AAAA " + DOMAIN);
    }

    @Test
    void saysThatTheNameServerDoesNotAnswer() {
        dns.close();
        settings.put("verona.external.dns", "127.0.0.1:1");
        assertThatThrownBy(() -> external().openAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("no answer from the name server at 127.0.0.1:1");
    }

    @ParameterizedTest
    @CsvSource({"port, 5222", "tls.port, 5223", "host, 127.0.0.1"})
    void asksNothingIfAPlaceIsGiven(String setting, String value) {
        settings.put("verona.external." + setting, value);
        XmppServer external = external();
        assertThat(external.host()).isEqualTo(setting.equals("host") ? "127.0.0.1" : DOMAIN);
        assertThat(external.port()).isEqualTo(5222);
        assertThat(external.directTlsPort()).isEqualTo(5223);
        assertThat(dns.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a b", "127.0.0.1:x", "127.0.0.1:0", "::1", ":53"})
    void saysHowANameServerIsWritten(String wrong) {
        settings.put("verona.external.dns", wrong);
        assertThatThrownBy(this::external)
                .isInstanceOf(ServerException.class)
                .hasMessageEndingWith(
                        "it must be the address of a name server: 192.0.2.53 or 127.0.0.1:5353.");
    }
}
