package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** Headers and stanzas between servers, RFC 6120 §4.7, §8.1.1.2 and §8.1.2.2. */
class ServerStanzasTest extends ServerStreamTests {

    @Test
    void answersAHeaderWithBothDomainsAndAnId() {
        RawServerStream stream = connectedToServer().open(FROM_CAPULET);
        assertThat(stream.headers("from")).isEqualTo("montague.lit");
        assertThat(stream.headers("to")).isEqualTo("capulet.lit");
        assertThat(stream.headers("id")).isNotEmpty();
        assertThat(stream.require("features").toXml())
                .contains("<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>");
    }

    @ParameterizedTest
    @CsvSource({
        "' from=\"capulet.lit\" to=\"verona.lit\"', host-unknown",
        "' from=\"capulet.lit\"', host-unknown",
        "' to=\"montague.lit\"', improper-addressing",
        "' from=\"@\" to=\"montague.lit\"', improper-addressing",
        "' from=\"montague.lit\" to=\"montague.lit\"', invalid-from",
    })
    void refusesAHeaderWithWrongDomains(String attributes, String error) {
        assertThat(connectedToServer().open(attributes).streamError()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({
        "jabber:server', jabber:client', invalid-namespace",
        "streams' version='1.0', streams' version='0.9', unsupported-version",
    })
    void refusesOtherStreams(String right, String wrong, String error) {
        String header = RawServerStream.HEADER + FROM_CAPULET + ">";
        RawServerStream stream = connectedToServer();
        stream.send(header.replace(right, wrong));
        assertThat(stream.streamError()).isEqualTo(error);
    }

    @Test
    void servesItsServicesToo() {
        RawServerStream stream =
                connectedToServer().open(" from='capulet.lit' to='conference.montague.lit'");
        stream.require("features");
        assertThat(stream.headers("from")).isEqualTo("conference.montague.lit");
    }

    @Test
    void takesNoStanzaBeforeTheProof() {
        RawServerStream stream = openedToServer();
        stream.send(message("juliet@capulet.lit", "romeo@montague.lit"));
        assertThat(stream.streamError()).isEqualTo("not-authorized");
    }

    @ParameterizedTest
    @CsvSource({
        "from='juliet@capulet.lit', improper-addressing",
        "to='romeo@montague.lit', improper-addressing",
        "from='@' to='romeo@montague.lit', improper-addressing",
        "from='juliet@capulet.lit' to='@', improper-addressing",
        "from='juliet@verona.lit' to='romeo@montague.lit', invalid-from",
        "from='juliet@rooms.capulet.lit' to='romeo@montague.lit', invalid-from",
        "from='juliet@capulet.lit' to='romeo@verona.lit', host-unknown",
        "from='juliet@capulet.lit' to='garden@conference.montague.lit', host-unknown",
    })
    void closesTheStreamAfterAStanzaWithWrongAddresses(String addresses, String error) {
        RawServerStream stream = proven();
        stream.send("<message " + addresses + "><body>Hello</body></message>");
        assertThat(stream.streamError()).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<flower/>", "<message xmlns='jabber:component:accept'/>"})
    void takesStanzasOnly(String xml) {
        assertThat(proven().send(xml).streamError()).isEqualTo("unsupported-stanza-type");
    }

    @Test
    void deliversStanzasInTheLanguageOfTheStream() {
        RawClient romeo = available("romeo");
        RawServerStream stream = connectedToServer().open(FROM_CAPULET + " xml:lang='it'");
        stream.require("features");
        stream.send(KEY);
        RawServerStream authoritative = capulet.accept("other");
        authoritative.require("verify");
        authoritative.send(answer(stream, "valid"));
        stream.require("result");
        stream.send(message("juliet@capulet.lit", romeo.jid()));
        Element message = romeo.require("message");
        assertThat(message.attribute(Element.XML_LANG)).isEqualTo("it");
        assertThat(message.child(Element.CLIENT, "body")).isNotNull();
    }

    @Test
    void answersOverItsOwnStream() {
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream back = capulet.accept("back");
        back.require("verify");
        back.send(answer(stream, "valid"));
        stream.require("result");
        stream.send(
                "<iq type='get' id='1' from='juliet@capulet.lit/balcony' to='montague.lit'>"
                        + "<ping xmlns='urn:xmpp:ping'/></iq>");
        back.require("result");
        back.send("<db:result from='capulet.lit' to='montague.lit' type='valid'/>");
        Element answer = back.require("iq");
        assertThat(answer.attribute("type")).isEqualTo("result");
        assertThat(answer.attribute("to")).isEqualTo("juliet@capulet.lit/balcony");
    }
}
