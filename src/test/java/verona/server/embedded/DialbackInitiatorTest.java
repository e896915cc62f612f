package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** The initiating server of XEP-0220 §2.1.1, and what senders hear if it fails. */
class DialbackInitiatorTest extends ServerStreamTests {

    private static final String VALID = result("valid");

    private static String result(String type) {
        return "<db:result from='capulet.lit' to='montague.lit' type='" + type + "'/>";
    }

    private static Element error(RawClient client) {
        return client.first(stanza -> is(stanza, "message", "error"));
    }

    private static String typeOf(Element stanza) {
        return stanza.child(Element.CLIENT, "error").attribute("type");
    }

    @Test
    void opensAStreamWithBothDomainsAndSendsAKey() {
        available("romeo").send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        assertThat(stream.headers("from")).isEqualTo("montague.lit");
        assertThat(stream.headers("to")).isEqualTo("capulet.lit");
        assertThat(stream.headers("version")).isEqualTo("1.0");
        Element key = stream.require("result");
        assertThat(key.attribute("from")).isEqualTo("montague.lit");
        assertThat(key.attribute("to")).isEqualTo("capulet.lit");
        assertThat(key.text()).matches("[0-9a-f]{64}");
    }

    @Test
    void sendsInOrderWhatHasWaitedForTheProof() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit")).send("<presence to='nurse@capulet.lit'/>");
        RawServerStream stream = capulet.accept("1");
        stream.require("result");
        romeo.send(message("friar@capulet.lit")).sync();
        assertThat(stream.unread()).isEmpty();
        stream.send(VALID);
        Element first = stream.require("message");
        assertThat(first.attribute("to")).isEqualTo("juliet@capulet.lit");
        assertThat(first.attribute("from")).isEqualTo(romeo.jid());
        stream.require("presence");
        assertThat(stream.require("message").attribute("to")).isEqualTo("friar@capulet.lit");
    }

    @Test
    void opensAStreamForEachPairOfDomains() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit")).send(message("garden@rooms.capulet.lit"));
        assertThat(capulet.accept().headers("to")).isEqualTo("capulet.lit");
        assertThat(capulet.accept().headers("to")).isEqualTo("rooms.capulet.lit");
    }

    @Test
    void returnsStanzasWhoseKeyIsTakenForAWrongOne() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        stream.require("result");
        stream.send(result("invalid"));
        assertThat(condition(error(romeo))).isEqualTo("internal-server-error");
        stream.requireEnd();
    }

    @Test
    void returnsStanzasAfterADialbackError() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        stream.require("result");
        stream.send(result("error"));
        assertThat(condition(error(romeo))).isEqualTo("remote-server-timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</stream:stream>",
                "<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                        + "</stream:error></stream:stream>",
            })
    void returnsStanzasIfTheStreamEndsAndBeginsAnewWithTheNext(String end) {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        stream.require("result");
        stream.send(end);
        Element error = error(romeo);
        assertThat(condition(error)).isEqualTo("remote-server-timeout");
        assertThat(error.toXml().contains("host-unknown")).isEqualTo(end.contains("host-unknown"));
        assertThat(typeOf(error)).isEqualTo("wait");
        romeo.send(message("juliet@capulet.lit"));
        capulet.accept("2").require("result");
    }

    @Test
    void waitsForAProofByTheServersClock() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        stream.require("result");
        server.clock().advance(Duration.ofSeconds(29));
        assertThat(romeo.hasNothing()).isTrue();
        server.clock().advance(Duration.ofSeconds(2));
        Element error = error(romeo);
        assertThat(condition(error)).isEqualTo("remote-server-timeout");
        assertThat(typeOf(error)).isEqualTo("wait");
        assertThat(stream.streamError()).isEqualTo("connection-timeout");
    }

    @Test
    void saysThatADomainIsUnknown() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@verona.lit"));
        Element error = error(romeo);
        assertThat(condition(error)).isEqualTo("remote-server-not-found");
        assertThat(typeOf(error)).isEqualTo("cancel");
    }

    @Test
    void saysThatNobodyListens() {
        capulet.close();
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        Element error = error(romeo);
        assertThat(condition(error)).isEqualTo("remote-server-timeout");
        assertThat(typeOf(error)).isEqualTo("wait");
    }

    @Test
    void answersNoErrorWithAnError() {
        RawClient romeo = available("romeo");
        romeo.send("<message type='error' to='juliet@verona.lit'/>");
        romeo.send("<iq type='result' id='1' to='juliet@verona.lit'/>");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<db:result from='verona.lit' to='montague.lit' type='valid'/>",
                "<db:result from='capulet.lit' to='conference.montague.lit' type='valid'/>",
            })
    void ignoresAResultThatItHasNotAskedFor(String forged) {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        stream.require("result");
        stream.send(forged).send(result("invalid"));
        assertThat(condition(error(romeo))).isEqualTo("internal-server-error");
    }

    @Test
    void sendsAKeyEvenIfTheOtherServerSaysThatItNeedsNone() {
        openedToServer().send(KEY);
        RawServerStream stream = capulet.accept("1");
        stream.require("verify");
        stream.send(VALID);
        available("romeo").send(message("juliet@capulet.lit"));
        stream.require("result");
    }

    @Test
    void takesNoStanzasOverTheStreamThatItSendsOn() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        stream.require("result");
        stream.send(VALID).require("message");
        stream.send(message("juliet@capulet.lit", romeo.jid()));
        assertThat(stream.streamError()).isEqualTo("unsupported-stanza-type");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void closesStreamsWithAPeerThatIsRemoved() {
        RawServerStream received = proven();
        RawClient romeo = available("romeo");
        server.federation().removePeer("capulet.lit");
        received.requireEnd();
        romeo.send(message("juliet@capulet.lit"));
        assertThat(condition(error(romeo))).isEqualTo("remote-server-not-found");
    }
}
