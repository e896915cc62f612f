package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0114: stanzas to and from a component. */
class ComponentStanzasTest extends ComponentTests {

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
    @CsvSource({"'', bad-request", "to='@', jid-malformed"})
    void answersAStanzaThatIsForNobody(String to, String condition) {
        RawComponent gateway = gateway();
        gateway.send("<message id='1' from='a@gateway.localhost' " + to + "/>");
        Element answer = gateway.require("message");
        assertThat(condition(answer)).isEqualTo(condition);
        assertThat(answer.attribute("to")).isEqualTo("a@" + GATEWAY);
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
        RawClient romeo = interested("romeo");
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
}
