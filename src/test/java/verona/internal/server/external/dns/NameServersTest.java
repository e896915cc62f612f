package verona.internal.server.external.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of a name server, and what is made of its answer. */
class NameServersTest {

    private static final String SERVICE = "_xmpp-client._tcp.verona.example";

    private final DnsStub stub = new DnsStub();
    private final NameServers servers =
            NameServers.at("127.0.0.1", stub.port(), Duration.ofSeconds(30));

    NameServersTest() throws IOException {
        // For the stub.
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void readsServices() {
        stub.service(SERVICE, "10 5 5222 a.example.").service(SERVICE, "0 65535 443 b.example.");
        assertThat(servers.services(SERVICE))
                .containsExactlyInAnyOrder(
                        new ServiceRecord(10, 5, 5222, "a.example"),
                        new ServiceRecord(0, 65_535, 443, "b.example"));
        assertThat(stub.asked()).containsExactly("SRV " + SERVICE);
    }

    @Test
    void knowsADomainThatHasNoSuchService() {
        stub.service(SERVICE, "0 0 0 .");
        assertThat(servers.services(SERVICE)).singleElement().matches(ServiceRecord::isNone);
    }

    @Test
    void findsNothingOfANameThatIsNotThereOrHasOtherRecordsOnly() throws IOException {
        assertThat(servers.services(SERVICE)).isEmpty();
        stub.host(SERVICE, "127.0.0.1");
        assertThat(servers.services(SERVICE)).isEmpty();
    }

    @Test
    void readsAddressesOfBothFamilies() throws IOException {
        stub.host("a.example", "127.0.0.2").host("a.example", "::1");
        assertThat(servers.addresses("a.example")).containsExactly("127.0.0.2", "::1");
        assertThat(servers.addresses("b.example")).isEmpty();
    }

    @Test
    void asksForNoAddressOfAnAddress() {
        assertThat(servers.addresses("127.0.0.1")).containsExactly("127.0.0.1");
        assertThat(servers.addresses("::1")).containsExactly("::1");
        assertThat(stub.asked()).isEmpty();
    }

    /** RFC 5891 §4.4. */
    @Test
    void asksInAscii() {
        assertThat(servers.services("_xmpp-client._tcp.bücher.example")).isEmpty();
        assertThat(stub.asked()).containsExactly("SRV _xmpp-client._tcp.xn--bcher-kva.example");
    }

    @Test
    void saysThatTheServerFails() {
        stub.failing("SRV " + SERVICE);
        assertThatThrownBy(() -> servers.services(SERVICE))
                .isInstanceOf(DnsException.class)
                .hasMessageStartingWith(
                        "no answer from the name server at " + stub.address() + " (")
                .hasMessageContaining("code 2");
    }

    @Test
    void saysThatTheServerIsSilent() {
        stub.silent("SRV " + SERVICE);
        NameServers impatient = NameServers.at("127.0.0.1", stub.port(), Duration.ofMillis(30));
        assertThatThrownBy(() -> impatient.services(SERVICE))
                .isInstanceOf(DnsException.class)
                .hasMessageStartingWith("no answer from the name server at " + stub.address());
        assertThat(stub.asked()).containsOnly("SRV " + SERVICE);
    }

    @Test
    void saysThatNobodyListens() {
        stub.close();
        NameServers impatient = NameServers.at("127.0.0.1", stub.port(), Duration.ofMillis(30));
        assertThatThrownBy(() -> impatient.services(SERVICE))
                .isInstanceOf(DnsException.class)
                .hasMessageStartingWith("no answer from the name server at " + stub.address());
    }
}
