package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** RFC 5802 §6, RFC 5929 §4, XEP-0440. */
class ChannelBindingTest extends EmbeddedServerTests {

    private static final String NAMESPACE = "urn:xmpp:sasl-cb:0";

    private RawClient client;

    @BeforeEach
    void connect() throws IOException {
        client = new RawClient(server.host(), server.directTlsPort(), server.domain());
        client.encrypt(server.clientContext(), server.domain());
        client.openStream();
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @Test
    void saysWhatALoginCanBeBoundTo() {
        assertThat(client.features().child(NAMESPACE, "sasl-channel-binding").children())
                .extracting(each -> each.attribute("type"))
                .contains("tls-server-end-point");
        assertThat(mechanisms(client)).startsWith("SCRAM-SHA-512-PLUS", "SCRAM-SHA-256-PLUS");
    }

    @Test
    void saysNothingOfThatWithoutTls() {
        RawClient plain = opened();
        assertThat(plain.features().child(NAMESPACE, "sasl-channel-binding")).isNull();
        assertThat(mechanisms(plain)).noneMatch(name -> name.endsWith("-PLUS"));
    }

    private static List<String> mechanisms(RawClient client) {
        return client.features().child(RawClient.SASL, "mechanisms").children().stream()
                .map(Element::text)
                .toList();
    }

    /** The client's binding is empty here, so it is wrong in any case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCRAM-SHA-1-PLUS | p=tls-unique,, | malformed-request",
                "SCRAM-SHA-1-PLUS | n,, | malformed-request",
                "SCRAM-SHA-1-PLUS | y,, | not-authorized",
                "SCRAM-SHA-1 | y,, | not-authorized",
                "SCRAM-SHA-1 | p=tls-server-end-point,, | malformed-request",
                "SCRAM-SHA-1-PLUS | p=tls-server-end-point,, | not-authorized",
            })
    void refusesAnotherBinding(String mechanism, String header, String failure)
            throws GeneralSecurityException {
        // More often than a password may be guessed.
        int times = failure.equals("malformed-request") ? 10 : 1;
        for (int i = 0; i < times; i++) {
            assertThat(failure(mechanism, header)).isEqualTo(failure);
        }
        client.plain("romeo", "password");
        client.require("success");
    }

    private String failure(String mechanism, String header) throws GeneralSecurityException {
        ScramClient scram = new ScramClient("SHA-1", "HmacSHA1", "romeo", "password", header);
        client.auth(mechanism, scram.first());
        Element answer = client.next();
        if (answer.name().equals("challenge")) {
            client.send(SaslTest.response(scram.last(SaslTest.text(answer))));
            answer = client.next();
        }
        return answer.children().get(0).name();
    }
}
