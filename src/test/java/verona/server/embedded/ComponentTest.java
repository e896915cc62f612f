package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.server.embedded.options.Limits;
import verona.stanza.Element;

/** XEP-0114. */
class ComponentTest extends EmbeddedServerTests {

    private static final String GATEWAY = "gateway.localhost";

    private final List<RawComponent> components = new ArrayList<>();

    @Override
    EmbeddedServer start() {
        EmbeddedServer started = super.start();
        started.addComponent(GATEWAY, "secret");
        return started;
    }

    @AfterEach
    void closeComponents() {
        components.forEach(RawComponent::close);
    }

    private RawComponent connected(String domain) {
        RawComponent component = RawComponent.connect(server, domain);
        components.add(component);
        return component;
    }

    private RawComponent opened(String domain) {
        RawComponent component = connected(domain);
        component.openStream();
        return component;
    }

    private RawComponent gateway() {
        RawComponent component = opened(GATEWAY).shakesHands("secret");
        component.require("handshake");
        return component;
    }

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

    @Test
    void bringsAMessageToTheComponentWhateverItsAddressThere() {
        RawComponent gateway = gateway();
        RawClient romeo = bound("romeo");
        for (String to : List.of(GATEWAY, "a@" + GATEWAY, "a@" + GATEWAY + "/b", GATEWAY + "/b")) {
            romeo.send("<message to='" + to + "' type='chat'><body>Hello</body></message>");
            Element message = gateway.require("message");
            assertThat(message.attribute("to")).isEqualTo(to);
            assertThat(message.attribute("from")).isEqualTo(romeo.jid());
            assertThat(message.attribute("type")).isEqualTo("chat");
            assertThat(message.toXml()).contains("<body>Hello</body>");
        }
    }

    @Test
    void bringsAMessageFromAnyAddressOfTheComponentToAClient() {
        RawComponent gateway = gateway();
        RawClient romeo = available("romeo");
        for (String from : List.of(GATEWAY, "a@" + GATEWAY, "a@" + GATEWAY + "/b")) {
            for (String to : List.of("romeo@localhost", romeo.jid())) {
                gateway.send(
                        "<message from='"
                                + from
                                + "' to='"
                                + to
                                + "'><body>Hello</body></message>");
                Element message = romeo.require("message");
                assertThat(message.attribute("from")).isEqualTo(from);
                assertThat(message.attribute("to")).isEqualTo(to);
                assertThat(message.child(Element.CLIENT, "body")).isNotNull();
            }
        }
    }

    @Test
    void bringsRequestsAndTheirAnswersBothWays() {
        RawComponent gateway = gateway();
        RawClient romeo = bound("romeo");
        romeo.send("<iq type='get' id='1' to='" + GATEWAY + "'><query xmlns='x:y'/></iq>");
        assertThat(gateway.require("iq").child("x:y", "query")).isNotNull();
        gateway.send(
                "<iq type='result' id='1' from='gateway.localhost' to='"
                        + romeo.jid()
                        + "'><query xmlns='x:y'/></iq>");
        assertThat(romeo.require("iq").attribute("from")).isEqualTo(GATEWAY);

        gateway.send(
                "<iq type='get' id='2' from='a@gateway.localhost' to='"
                        + romeo.jid()
                        + "'><query xmlns='x:y'/></iq>");
        assertThat(romeo.require("iq").attribute("from")).isEqualTo("a@" + GATEWAY);
        romeo.send("<iq type='result' id='2' to='a@gateway.localhost'/>");
        assertThat(gateway.require("iq").attribute("to")).isEqualTo("a@" + GATEWAY);
    }

    @Test
    void answersTheComponentForTheServerAndForAccounts() {
        RawComponent gateway = gateway();
        String version = "<query xmlns='jabber:iq:version'/>";
        Element answer = gateway.ask("get", "localhost", version);
        assertThat(answer.attribute("type")).isEqualTo("result");
        assertThat(answer.attribute("to")).isEqualTo(GATEWAY);
        assertThat(condition(gateway.ask("get", "nobody@localhost", version)))
                .isEqualTo("service-unavailable");
        assertThat(condition(gateway.ask("get", "romeo@localhost/away", version)))
                .isEqualTo("service-unavailable");
        assertThat(condition(gateway.ask("get", "elsewhere.lit", version)))
                .isEqualTo("remote-server-not-found");
    }

    @Test
    void takesStanzasOfBothNamespacesForTheSame() {
        RawComponent gateway = gateway();
        RawClient romeo = available("romeo");
        for (String namespace : List.of("jabber:component:accept", "jabber:client")) {
            gateway.send(
                    "<message xmlns='"
                            + namespace
                            + "' from='gateway.localhost' to='romeo@localhost'>"
                            + "<body>Hello</body></message>");
            Element message = romeo.require("message");
            assertThat(message.namespace()).isEqualTo(Element.CLIENT);
            assertThat(message.child(Element.CLIENT, "body")).isNotNull();
        }
    }

    @Test
    void leavesAForwardedStanzaInItsOwnNamespace() {
        RawComponent gateway = gateway();
        String forwarded =
                "<forwarded xmlns='urn:xmpp:forward:0'>"
                        + "<message xmlns='jabber:client'/></forwarded>";
        bound("romeo").send("<message to='gateway.localhost'>" + forwarded + "</message>");
        assertThat(gateway.require("message").toXml()).contains(forwarded);
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
    @CsvSource({"'', bad-request", "to='@', jid-malformed"})
    void answersAStanzaThatIsForNobody(String to, String condition) {
        RawComponent gateway = gateway();
        gateway.send("<message id='1' from='a@gateway.localhost' " + to + "/>");
        Element answer = gateway.require("message");
        assertThat(condition(answer)).isEqualTo(condition);
        assertThat(answer.attribute("to")).isEqualTo("a@" + GATEWAY);
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
    void saysOfAComponentThatIsNotConnectedThatItMayBeThereLater() {
        RawClient romeo = bound("romeo");
        romeo.send("<message id='1' to='a@gateway.localhost'><body>Hello</body></message>");
        Element error = romeo.require("message");
        assertThat(condition(error)).isEqualTo("remote-server-timeout");
        assertThat(error.attribute("from")).isEqualTo("a@" + GATEWAY);
        Element payload = error.child(Element.CLIENT, "error");
        assertThat(payload.attribute("type")).isEqualTo("wait");
        assertThat(payload.attribute("by")).isEqualTo(GATEWAY);

        Element answer = romeo.ask("get", GATEWAY, "<query xmlns='x:y'/>");
        assertThat(condition(answer)).isEqualTo("remote-server-timeout");
        assertThat(answer.child(Element.CLIENT, "error").attribute("by")).isNull();
        romeo.send("<presence to='gateway.localhost'/>");
        assertThat(condition(romeo.require("presence"))).isEqualTo("remote-server-timeout");
        romeo.send("<message type='error' to='gateway.localhost'/>");
        romeo.send("<iq type='result' id='1' to='gateway.localhost'/>");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void noticesThatAComponentIsGone() {
        gateway().leave();
        assertThat(condition(bound("romeo").ask("get", GATEWAY, "<query xmlns='x:y'/>")))
                .isEqualTo("remote-server-timeout");
    }

    @Test
    void bringsPresenceBothWays() {
        RawComponent gateway = gateway();
        RawClient romeo = available("romeo");
        romeo.send("<presence to='gateway.localhost'><show>dnd</show></presence>");
        assertThat(gateway.require("presence").child(Element.CLIENT, "show")).isNotNull();
        gateway.send("<presence from='a@gateway.localhost/b' to='romeo@localhost'/>");
        assertThat(romeo.require("presence").attribute("from")).isEqualTo("a@gateway.localhost/b");
        romeo.leave();
        Element gone = gateway.require("presence");
        assertThat(gone.attribute("type")).isEqualTo("unavailable");
    }

    @Test
    void letsAComponentSubscribeAndBeSubscribedTo() {
        RawComponent gateway = gateway();
        RawClient romeo = available("romeo");
        gateway.send(
                "<presence type='subscribe' from='a@gateway.localhost' to='romeo@localhost'/>");
        assertThat(romeo.require("presence").attribute("type")).isEqualTo("subscribe");
        romeo.send("<presence type='subscribed' to='a@gateway.localhost'/>");
        gateway.first(e -> is(e, "presence", "subscribed"));
        assertThat(gateway.require("presence").attribute("from")).isEqualTo(romeo.jid());

        romeo.send("<presence type='subscribe' to='a@gateway.localhost'/>");
        Element request = gateway.require("presence");
        assertThat(request.attribute("type")).isEqualTo("subscribe");
        assertThat(request.attribute("from")).isEqualTo("romeo@localhost");
        gateway.send(
                "<presence type='subscribed' from='a@gateway.localhost' to='romeo@localhost'/>");
        assertThat(romeo.first(e -> is(e, "presence", "subscribed")).attribute("from"))
                .isEqualTo("a@" + GATEWAY);
    }

    @Test
    void bringsAProbeToTheComponentAndAnswersTheComponents() {
        RawComponent gateway = gateway();
        RawClient romeo = available("romeo");
        romeo.send("<presence type='subscribe' to='a@gateway.localhost'/>");
        gateway.require("presence");
        gateway.send(
                "<presence type='subscribed' from='a@gateway.localhost' to='romeo@localhost'/>"
                        + "<presence type='subscribe' from='a@gateway.localhost'"
                        + " to='romeo@localhost'/>");
        romeo.first(e -> is(e, "presence", "subscribe"));
        romeo.send("<presence type='subscribed' to='a@gateway.localhost'/>");
        gateway.first(e -> is(e, "presence", "probe"));

        gateway.send("<presence type='probe' from='a@gateway.localhost' to='romeo@localhost'/>");
        assertThat(gateway.require("presence").attribute("from")).isEqualTo(romeo.jid());

        RawClient phone = bound("romeo", "phone");
        phone.send("<presence/>");
        Element probe = gateway.first(e -> is(e, "presence", "probe"));
        assertThat(probe.attribute("to")).isEqualTo("a@" + GATEWAY);
        assertThat(probe.attribute("from")).isEqualTo(phone.jid());
    }

    @Test
    void letsAComponentsUserEnterARoom() {
        RawComponent gateway = gateway();
        gateway.send(
                "<presence from='a@gateway.localhost/b' to='orchard@conference.localhost/A'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        assertThat(gateway.require("presence").attribute("to")).isEqualTo("a@gateway.localhost/b");
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
    void namesTheLanguageOfWhatAComponentSends() {
        RawClient romeo = available("romeo");
        String message = "<message from='gateway.localhost' to='romeo@localhost'";
        RawComponent gateway = gateway();
        gateway.send(message + "/>" + message + " xml:lang='de'/>");
        gateway.leave();
        assertThat(romeo.require("message").attribute(Element.XML_LANG)).isEqualTo("en");
        assertThat(romeo.require("message").attribute(Element.XML_LANG)).isEqualTo("de");

        RawComponent french = connected(GATEWAY);
        french.send(
                "<stream:stream xml:lang='fr' to='gateway.localhost'"
                        + " xmlns='jabber:component:accept'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>");
        french.shakesHands("secret").send(message + "/>");
        assertThat(romeo.require("message").attribute(Element.XML_LANG)).isEqualTo("fr");
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
