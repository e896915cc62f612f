package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** RFC 4505 and XEP-0175. */
class AnonymousTest extends EmbeddedServerTests {

    private RawClient anonymous() {
        RawClient client = opened();
        client.auth("ANONYMOUS", "");
        client.require("success");
        client.openStream();
        client.bind("");
        return client;
    }

    @Test
    void offersItLast() {
        assertThat(opened().features().child(RawClient.SASL, "mechanisms").children())
                .last()
                .extracting(Element::text)
                .isEqualTo("ANONYMOUS");
    }

    @Test
    void givesEachAnAccountOfItsOwn() {
        RawClient one = anonymous();
        RawClient other = anonymous();
        assertThat(one.jid()).isNotEqualTo(other.jid());
        one.send("<message to='" + other.jid() + "'/>");
        assertThat(other.next().attribute("from")).isEqualTo(one.jid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sirhc", "=", ""})
    void acceptsATraceText(String trace) {
        RawClient client = opened();
        client.auth("ANONYMOUS", trace);
        client.require("success");
    }

    @Test
    void refusesALongTraceText() {
        RawClient client = opened();
        client.auth("ANONYMOUS", "x".repeat(256));
        assertThat(client.require("failure").children().get(0).name())
                .isEqualTo("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "cut", "error"})
    void forgetsTheAccountWithItsSession(String end) {
        RawClient romeo = interested("romeo");
        RawClient client = anonymous();
        String account = client.jid().substring(0, client.jid().indexOf('/'));
        client.send("<presence/><presence type='subscribe' to='romeo@localhost'/>").sync();
        romeo.send("<presence type='subscribed' to='" + account + "'/>").sync().forget();
        switch (end) {
            case "closed" -> client.leave();
            case "cut" -> client.close();
            default -> client.send("<flower/>").requireEnd();
        }
        romeo.first(stanza -> is(stanza, "presence", "unsubscribe"));
        assertThat(server.accounts()).hasSize(3);
    }

    @Test
    void leavesNothingOfWhoNeverBindsAResource() {
        RawClient client = opened();
        client.auth("ANONYMOUS", "");
        client.require("success");
        client.close();
        assertThat(server.accounts()).hasSize(3);
    }

    @Test
    void letsNobodyInWhereItIsSwitchedOff() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withoutAnonymous();
        try (EmbeddedServer strict = EmbeddedServer.start(options);
                RawClient client = RawClient.open(strict)) {
            assertThat(client.features().toXml()).doesNotContain("ANONYMOUS");
            client.auth("ANONYMOUS", "");
            assertThat(client.require("failure").children().get(0).name())
                    .isEqualTo("invalid-mechanism");
        }
    }

    @Test
    void servesSmack() throws Exception {
        XMPPTCPConnection connection =
                new XMPPTCPConnection(
                        XMPPTCPConnectionConfiguration.builder()
                                .setXmppDomain(server.domain())
                                .setHost(server.host())
                                .setPort(server.port())
                                .performSaslAnonymousAuthentication()
                                .setSecurityMode(SecurityMode.disabled)
                                .build());
        try {
            connection.connect().login();
            assertThat(connection.isAnonymous()).isTrue();
            assertThat(connection.isAuthenticated()).isTrue();
        } finally {
            connection.disconnect();
        }
    }
}
