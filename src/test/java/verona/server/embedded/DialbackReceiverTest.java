package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** The receiving server of XEP-0220 §2.1.2 and §2.2.1. */
class DialbackReceiverTest extends ServerStreamTests {

    @Test
    void asksTheSendersServerAboutTheKey() {
        RawServerStream stream = openedToServer().send(KEY);
        Element question = capulet.accept("other").require("verify");
        assertThat(question.attribute("from")).isEqualTo("montague.lit");
        assertThat(question.attribute("to")).isEqualTo("capulet.lit");
        assertThat(question.attribute("id")).isEqualTo(stream.headers("id"));
        assertThat(question.attribute("type")).isNull();
        assertThat(question.text()).isEqualTo("key");
    }

    @Test
    void takesStanzasOnceTheKeyIsValid() {
        RawClient romeo = available("romeo");
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream authoritative = capulet.accept("other");
        authoritative.require("verify");
        authoritative.send(answer(stream, "valid"));
        assertThat(stream.require("result").toXml())
                .contains("from='montague.lit'", "to='capulet.lit'", "type='valid'");
        stream.send(message("juliet@capulet.lit", romeo.jid()));
        assertThat(romeo.require("message").attribute("from")).isEqualTo("juliet@capulet.lit");
    }

    @Test
    void closesTheStreamIfTheKeyIsInvalid() {
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream authoritative = capulet.accept("other");
        authoritative.require("verify");
        authoritative.send(answer(stream, "invalid"));
        assertThat(stream.require("result").attribute("type")).isEqualTo("invalid");
        stream.requireEnd();
    }

    @Test
    void keepsTheStreamIfAnotherPairIsProven() {
        RawClient romeo = available("romeo");
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream authoritative = capulet.accept("other");
        authoritative.require("verify");
        authoritative.send(answer(stream, "valid"));
        stream.require("result");
        stream.send(KEY);
        authoritative.require("verify");
        authoritative.send(answer(stream, "invalid"));
        assertThat(errorOf(stream.require("result"))).isEqualTo("forbidden");
        stream.send(message("juliet@capulet.lit", romeo.jid()));
        romeo.require("message");
    }

    @Test
    void takesSeveralSendersOverOneStream() {
        RawClient romeo = available("romeo");
        RawServerStream stream = proven();
        stream.send("<db:result from='rooms.capulet.lit' to='montague.lit'>other</db:result>");
        RawServerStream authoritative = capulet.accept("rooms");
        Element question = authoritative.require("verify");
        assertThat(question.attribute("to")).isEqualTo("rooms.capulet.lit");
        authoritative.send(answer(stream, "valid").replace("'capulet.lit'", "'rooms.capulet.lit'"));
        stream.require("result");
        stream.send(message("garden@rooms.capulet.lit", romeo.jid()));
        stream.send(message("juliet@capulet.lit", romeo.jid()));
        assertThat(romeo.require("message").attribute("from")).startsWith("garden@");
        assertThat(romeo.require("message").attribute("from")).startsWith("juliet@");
    }

    @Test
    void answersForADomainThatItDoesNotServeWithAnError() {
        RawServerStream stream = openedToServer();
        stream.send("<db:result from='capulet.lit' to='verona.lit'>key</db:result>");
        Element result = stream.require("result");
        assertThat(errorOf(result)).isEqualTo("item-not-found");
        assertThat(result.attribute("from")).isEqualTo("verona.lit");
        stream.send(KEY);
        capulet.accept("other").require("verify");
    }

    @Test
    void answersASenderThatItDoesNotKnowWithAnError() {
        RawServerStream stream = openedToServer();
        stream.send("<db:result from='verona.lit' to='montague.lit'>key</db:result>");
        assertThat(errorOf(stream.require("result"))).isEqualTo("remote-server-not-found");
    }

    @Test
    void passesOnThatTheSendersServerDoesNotKnowTheSender() {
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream authoritative = capulet.accept("other");
        authoritative.require("verify");
        authoritative.send(answer(stream, "error"));
        assertThat(errorOf(stream.require("result"))).isEqualTo("remote-server-not-found");
    }

    @Test
    void saysThatTheSendersServerHasClosedTheStreamWithoutAnAnswer() {
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream authoritative = capulet.accept("other");
        authoritative.require("verify");
        authoritative.send("</stream:stream>");
        assertThat(errorOf(stream.require("result"))).isEqualTo("remote-server-timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<db:verify from='capulet.lit' to='montague.lit' id='guess' type='valid'/>",
                "<db:verify from='verona.lit' to='montague.lit' id='ID' type='valid'/>",
                "<db:verify from='capulet.lit' to='verona.lit' id='ID' type='valid'/>",
                "<db:result from='capulet.lit' to='montague.lit' type='valid'/>",
            })
    void ignoresAnAnswerThatNobodyHasAskedFor(String forged) {
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream authoritative = capulet.accept("other");
        authoritative.require("verify");
        authoritative.send(forged.replace("ID", stream.headers("id")));
        authoritative.send(answer(stream, "invalid"));
        assertThat(stream.require("result").attribute("type")).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "verify"})
    void refusesAnAnswerOverTheStreamThatHasToProveSomething(String name) {
        RawServerStream stream = openedToServer().send(KEY);
        capulet.accept("other").require("verify");
        stream.send("<db:" + name + FROM_CAPULET + " id='1' type='valid'/>");
        assertThat(stream.streamError()).isEqualTo("policy-violation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"to='montague.lit'", "from='capulet.lit'", "from='@' to='montague.lit'"})
    void needsBothDomainsOfAKey(String attributes) {
        RawServerStream stream = openedToServer();
        stream.send("<db:result " + attributes + ">key</db:result>");
        assertThat(stream.streamError()).isEqualTo("improper-addressing");
    }

    @Test
    void takesNobodyForItself() {
        RawServerStream stream = openedToServer();
        stream.send("<db:result from='conference.montague.lit' to='montague.lit'>key</db:result>");
        assertThat(stream.streamError()).isEqualTo("invalid-from");
    }
}
