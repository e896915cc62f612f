package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** RFC 6120 §8 and §10, RFC 6121 §8. */
class RoutingTest extends EmbeddedServerTests {

    private final RawClient romeo = available("romeo");

    @Test
    void stampsTheSendersFullJid() {
        RawClient juliet = available("juliet");
        romeo.send("<message to='juliet@localhost/test' id='m1'><body>Hello</body></message>");
        Element message = juliet.next();
        assertThat(message.attribute("from")).isEqualTo(romeo.jid());
        assertThat(message.attribute("to")).isEqualTo("juliet@localhost/test");
        assertThat(message.child(Element.CLIENT, "body").text()).isEqualTo("Hello");
    }

    @Test
    void reachesASessionThatHasSentNoPresenceByItsFullJid() {
        RawClient juliet = bound("juliet");
        romeo.send("<message to='juliet@localhost/test'><body>Hello</body></message>");
        assertThat(juliet.next().name()).isEqualTo("message");
    }

    /** RFC 6121 §8.5.2.1.1. */
    @Test
    void bringsAMessageForTheBareJidToAllSessionsButThoseOfNegativePriority() {
        RawClient one = available("juliet", "one");
        RawClient two = available("juliet", "two");
        two.send("<presence><priority>-1</priority></presence>").sync().forget();
        one.sync().forget();
        romeo.send("<message to='juliet@localhost' type='chat'><body>Hello</body></message>");
        romeo.sync();
        assertThat(one.next().attribute("from")).isEqualTo(romeo.jid());
        assertThat(two.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "juliet@localhost, groupchat, service-unavailable",
        "juliet@localhost/gone, groupchat, service-unavailable",
        "juliet@localhost/gone, normal, service-unavailable",
        "nobody@localhost, chat, service-unavailable",
        "localhost, normal, service-unavailable",
        "juliet@elsewhere.lit, chat, remote-server-not-found",
        "room@conference.localhost, groupchat, item-not-found",
        "juliet@, chat, jid-malformed",
    })
    void returnsAMessageThatReachesNobody(String to, String type, String condition) {
        available("juliet");
        romeo.send("<message id='m1' to='" + to + "' type='" + type + "'><body>x</body></message>");
        Element error = romeo.next();
        assertThat(condition(error)).isEqualTo(condition);
        assertThat(error.attribute("id")).isEqualTo("m1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@localhost/gone", "nobody@localhost", "elsewhere.lit"})
    void neverAnswersAnError(String to) {
        romeo.send("<message type='error' to='" + to + "'><body>x</body></message>");
        romeo.send("<iq type='result' id='r' to='" + to + "'/>");
        romeo.send("<iq type='error' id='e' to='" + to + "'><a/></iq>");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** RFC 6121 §8.5.3.2.1: chat falls back to the bare JID, headlines go nowhere. */
    @Test
    void bringsAChatMessageForAGoneSessionToAnother() {
        RawClient juliet = available("juliet");
        romeo.send("<message type='headline' to='juliet@localhost/gone'><body>1</body></message>");
        romeo.send("<message type='chat' to='juliet@localhost/gone'><body>2</body></message>");
        assertThat(juliet.next().child(Element.CLIENT, "body").text()).isEqualTo("2");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "romeo@localhost", "juliet@localhost", "x@localhost"})
    void answersARequestThatNobodyKnows(String to) {
        assertThat(condition(romeo.ask("get", to, "<query xmlns='garden'/>")))
                .isEqualTo("service-unavailable");
    }

    @Test
    void answersARequestForASessionThatIsGone() {
        assertThat(condition(romeo.ask("get", "juliet@localhost/gone", "<query xmlns='x'/>")))
                .isEqualTo("service-unavailable");
    }

    /** RFC 6120 §10.5.2: as Prosody does, what is at the domain is the server, by any resource. */
    @Test
    void answersForAResourceOfTheDomain() {
        Element answer = romeo.ask("get", "localhost/x", "<ping xmlns='urn:xmpp:ping'/>");
        assertThat(answer.attribute("type")).isEqualTo("result");
        assertThat(answer.attribute("from")).isEqualTo("localhost/x");
    }

    @Test
    void takesRequestsFromSessionToSession() {
        RawClient juliet = bound("juliet");
        romeo.send("<iq type='get' id='1' to='juliet@localhost/test'><query xmlns='x'/></iq>");
        assertThat(juliet.next().attribute("from")).isEqualTo(romeo.jid());
        juliet.send("<iq type='result' id='1' to='" + romeo.jid() + "'/>");
        assertThat(romeo.next().attribute("from")).isEqualTo("juliet@localhost/test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>",
                "<iq type='get' id='1'/>",
                "<iq type='get' id='1'><a xmlns='x'/><b xmlns='x'/></iq>",
                "<iq type='ask' id='1'><a xmlns='x'/></iq>",
                "<iq id='1'><a xmlns='x'/></iq>",
                "<presence type='blooming'/>",
            })
    void refusesAStanzaThatIsAmiss(String stanza) {
        assertThat(condition(romeo.send(stanza).next())).isEqualTo("bad-request");
    }

    /** XEP-0199. */
    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "romeo@localhost", "conference.localhost"})
    void answersPings(String to) {
        Element answer = romeo.ask("get", to, "<ping xmlns='urn:xmpp:ping'/>");
        assertThat(answer.attribute("type")).isEqualTo("result");
        assertThat(answer.attribute("from")).isEqualTo(to.isEmpty() ? "romeo@localhost" : to);
    }

    /** XEP-0160 and XEP-0203. */
    @Test
    void keepsAMessageUntilItsAccountIsReachable() {
        romeo.send("<message to='juliet@localhost'><body>Wake up</body></message>").sync();
        RawClient juliet = bound("juliet");
        juliet.send("<presence><priority>-1</priority></presence>").sync().forget();
        assertThat(juliet.hasNothing()).isTrue();
        juliet.send("<presence/>");
        Element message = juliet.first(element -> element.name().equals("message"));
        assertThat(message.child("urn:xmpp:delay", "delay").attribute("from"))
                .isEqualTo("localhost");
        juliet.send("<presence type='unavailable'/><presence/>").sync();
        juliet.forget();
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void takesACharacterWhoseBytesComeOneByOne() {
        RawClient juliet = available("juliet");
        byte[] message =
                "<message to='juliet@localhost/test'>\ud83c\udf39</message>".getBytes(UTF_8);
        for (byte part : message) {
            romeo.sendBytes(new byte[] {part});
            juliet.sync();
        }
        assertThat(juliet.next().text()).isEqualTo("\ud83c\udf39");
    }

    @Test
    void keepsAStreamsStanzasInOrder() {
        RawClient juliet = available("juliet");
        for (int i = 0; i < 1000; i++) {
            romeo.send("<message id='" + i + "' to='juliet@localhost/test'/>");
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(juliet.next().attribute("id")).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void isNotStoppedByAClientThatDoesNotRead() {
        RawClient juliet = bound("juliet");
        String body = "<body>" + "x".repeat(100_000) + "</body>";
        for (int i = 0; i < 200; i++) {
            romeo.send("<message to='juliet@localhost/test'>" + body + "</message>");
        }
        assertThat(romeo.hasNothing()).isTrue();
        for (int i = 0; i < 200; i++) {
            assertThat(juliet.next().child(Element.CLIENT, "body").text()).hasSize(100_000);
        }
    }
}
