package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.server.embedded.options.Limits;

/** XEP-0114: the stream of a component, and its domain. */
class ComponentTest extends ComponentTests {

    @Test
    void opensAStreamFromTheComponentsDomainWithAnId() {
        RawComponent component = opened(GATEWAY);
        assertThat(component.headers("from")).isEqualTo(GATEWAY);
        assertThat(component.headers("id"))
                .isNotEmpty()
                .isNotEqualTo(opened(GATEWAY).headers("id"));
    }

    @Test
    void acceptsTheHashOfTheStreamsIdAndTheSecret() {
        RawComponent component = opened(GATEWAY).shakesHands("secret");
        assertThat(component.next().toXml()).isEqualTo("<handshake/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.lit", "localhost", "conference.localhost", "", "a@b"})
    void servesNoComponentThatItDoesNotKnow(String domain) {
        assertThat(opened(domain).streamError()).isEqualTo("host-unknown");
    }

    @Test
    void preparesTheDomainThatTheComponentNames() {
        RawComponent component = opened("GateWay.LOCALhost").shakesHands("secret");
        component.require("handshake");
    }

    @ParameterizedTest
    @CsvSource({
        "jabber:component:accept, jabber:client",
        "jabber:component:accept, jabber:component:connect",
        "etherx.jabber.org, example.org",
    })
    void servesNoOtherStreamThere(String right, String wrong) {
        String header =
                "<stream:stream to='gateway.localhost' xmlns='jabber:component:accept'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>";
        RawComponent component = connected(GATEWAY);
        component.send(header.replace(right, wrong));
        assertThat(component.streamError()).isEqualTo("invalid-namespace");
    }

    @Test
    void refusesAWrongSecret() {
        assertThat(opened(GATEWAY).shakesHands("guess").streamError()).isEqualTo("not-authorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message from='gateway.localhost' to='romeo@localhost'/>",
                "<iq type='get' id='1' from='gateway.localhost' to='localhost'/>",
                "<flower/>",
            })
    void letsNobodySendAnythingBeforeTheHandshake(String xml) {
        assertThat(opened(GATEWAY).send(xml).streamError()).isEqualTo("not-authorized");
    }

    @Test
    void boundsWhatIsSentBeforeTheHandshake() {
        RawComponent component = opened(GATEWAY);
        component.send("<handshake>" + "x".repeat(Limits.DEFAULT.unauthenticatedLength()));
        assertThat(component.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void refusesAComponentThatIsConnectedAlready() {
        RawComponent first = gateway();
        assertThat(opened(GATEWAY).shakesHands("secret").streamError()).isEqualTo("conflict");
        first.sync();
    }

    @Test
    void letsTheComponentConnectAgain() {
        gateway().leave();
        gateway().sync();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from='romeo@localhost'",
                "from='localhost'",
                "from='sub.gateway.localhost'",
                "from='@'",
            })
    void closesTheStreamOfAComponentThatSpeaksForOthers(String from) {
        RawComponent gateway = gateway();
        gateway.send("<message " + from + " to='romeo@localhost'/>");
        assertThat(gateway.streamError()).isEqualTo("invalid-from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='get' from='gateway.localhost' to='localhost'><a xmlns='b'/></iq>",
                "<iq type='get' id='1' from='gateway.localhost' to='localhost'/>",
                "<presence type='gone' from='gateway.localhost' to='romeo@localhost'/>",
            })
    void answersAStanzaThatIsNoneWithBadRequest(String xml) {
        RawComponent gateway = gateway();
        gateway.send(xml);
        assertThat(condition(gateway.next())).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<flower/> | unsupported-stanza-type",
                "<handshake/> | unsupported-stanza-type",
                "<message></iq> | not-well-formed",
                "<!DOCTYPE x> | restricted-xml",
            })
    void closesAStreamOver(String xml, String error) {
        RawComponent gateway = gateway();
        gateway.send(xml);
        assertThat(gateway.streamError()).isEqualTo(error);
        gateway().sync();
    }

    @Test
    void noticesThatAComponentIsGone() {
        gateway().leave();
        assertThat(condition(bound("romeo").ask("get", GATEWAY, "<query xmlns='x:y'/>")))
                .isEqualTo("remote-server-timeout");
    }

    @Test
    void findsComponentsAmongTheServersItems() {
        assertThat(bound("romeo").ask("get", "localhost", items()).toXml()).contains(item());
        server.removeComponent(GATEWAY);
        assertThat(bound("juliet").ask("get", "localhost", items()).toXml()).doesNotContain(item());
    }

    private static String items() {
        return "<query xmlns='http://jabber.org/protocol/disco#items'/>";
    }

    private static String item() {
        return "<item jid='gateway.localhost'/>";
    }

    @Test
    void closesTheStreamOfAComponentThatIsRemoved() {
        RawComponent gateway = gateway();
        RawComponent late = opened(GATEWAY);
        late.headers("id");
        server.removeComponent(GATEWAY);
        server.removeComponent(GATEWAY);
        assertThat(gateway.streamError()).isEqualTo("host-gone");
        assertThat(late.shakesHands("secret").streamError()).isEqualTo("host-gone");
        assertThat(opened(GATEWAY).streamError()).isEqualTo("host-unknown");
        assertThat(condition(bound("romeo").ask("get", GATEWAY, "<query xmlns='x:y'/>")))
                .isEqualTo("remote-server-not-found");
    }

    @Test
    void takesTheDomainOfAComponentThatWasRemoved() {
        server.removeComponent(GATEWAY);
        server.addComponent(GATEWAY, "other");
        opened(GATEWAY).shakesHands("other").require("handshake");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "conference.localhost",
                "gateway.localhost",
                "GATEWAY.localhost"
            })
    void refusesADomainThatIsTaken(String domain) {
        assertThatThrownBy(() -> server.addComponent(domain, "secret"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining(domain)
                .hasMessageContaining("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "a@irc.localhost", "irc.localhost/b", ""})
    void refusesWhatIsNoDomain(String domain) {
        assertThatThrownBy(() -> server.addComponent(domain, "secret"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("'" + domain + "'");
    }

    @Test
    void saysThatItClosesBeforeItDoes() {
        RawComponent gateway = gateway();
        server.close();
        assertThat(gateway.streamError()).isEqualTo("system-shutdown");
        assertThatThrownBy(server::componentPort).hasMessageContaining("has been closed");
    }

    @Test
    void listensToComponentsOnAPortOfTheirOwnOnly() {
        assertThat(server.componentPort()).isNotEqualTo(server.port());
        RawClient client = connected();
        client.send(
                "<stream:stream to='gateway.localhost' xmlns='jabber:component:accept'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>");
        assertThat(client.streamError()).isEqualTo("invalid-namespace");
    }
}
