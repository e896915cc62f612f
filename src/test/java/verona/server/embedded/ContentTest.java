package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Element;

/** What one client sends reaches another as it was, wherever it is kept in between. */
class ContentTest extends EmbeddedServerTests {

    private static final String ROOM = "room@conference.localhost";
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String PRIVATE = "jabber:iq:private";

    static List<String> values() {
        return List.of("a\nb\tc", "\r\n", " \r ", "]]>", "<&>'\"", "\uD83C\uDFAD\u0085\uFEFF");
    }

    private final RawClient romeo = available("romeo");

    /** Written without a writer that is under test: each character is a reference. */
    private static String references(String value) {
        return value.codePoints().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
    }

    private static String payload(String value) {
        String text = references(value);
        return "<k xmlns='urn:example' a='"
                + text
                + "' p:b='"
                + text
                + "' xmlns:p='urn:p'"
                + " xml:lang='"
                + text
                + "'>"
                + text
                + "<k c='"
                + text
                + "'/></k>";
    }

    private static Element sent(String value) {
        return Element.of("urn:example", "k")
                .withAttribute("a", value)
                .withAttribute("{urn:p}b", value)
                .withAttribute(Element.XML_LANG, value)
                .withText(value)
                .withChild(Element.of("urn:example", "k").withAttribute("c", value));
    }

    /** The payload, wherever it is in there. */
    private static Element payloadOf(Element element) {
        if (element.is("urn:example", "k")) {
            return element;
        }
        return element.children().stream()
                .map(ContentTest::payloadOf)
                .filter(found -> found.is("urn:example", "k"))
                .findFirst()
                .orElse(Element.of("", "none"));
    }

    private static Element withPayload(RawClient client) {
        return payloadOf(client.first(stanza -> !payloadOf(stanza).name().equals("none")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void arrivesWhicheverWayItTakes(String value) {
        RawClient juliet = available("juliet");
        String payload = payload(value);

        romeo.send("<message to='" + juliet.jid() + "'>" + payload + "</message>");
        assertThat(withPayload(juliet)).as("message").isEqualTo(sent(value));

        romeo.ask("set", "", "<query xmlns='" + PRIVATE + "'>" + payload + "</query>");
        Element stored =
                romeo.ask(
                        "get",
                        "",
                        "<query xmlns='" + PRIVATE + "'><k xmlns='urn:example'/></query>");
        assertThat(payloadOf(stored)).as("private storage").isEqualTo(sent(value));

        romeo.ask("set", "", "<vCard xmlns='vcard-temp'>" + payload + "</vCard>");
        Element card = juliet.ask("get", "romeo@localhost", "<vCard xmlns='vcard-temp'/>");
        assertThat(payloadOf(card)).as("vCard").isEqualTo(sent(value));

        String pubsub = "<pubsub xmlns='" + PUBSUB + "'>";
        romeo.ask(
                "set",
                "",
                pubsub + "<publish node='n'><item>" + payload + "</item></publish></pubsub>");
        Element items = romeo.ask("get", "", pubsub + "<items node='n'/></pubsub>");
        assertThat(payloadOf(items)).as("item").isEqualTo(sent(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isKeptAsItWas(String value) {
        String message =
                "<message type='%s' to='%s'><body>x</body>" + payload(value) + "</message>";

        romeo.send(message.formatted("chat", "juliet@localhost")).sync();
        RawClient juliet = bound("juliet").send("<presence/>");
        assertThat(withPayload(juliet)).as("offline message").isEqualTo(sent(value));

        romeo.send("<iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'/></iq>");
        assertThat(withPayload(romeo)).as("archive").isEqualTo(sent(value));

        romeo.send(
                "<presence to='"
                        + ROOM
                        + "/Romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        romeo.ask(
                "set",
                ROOM,
                "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                        + "<x xmlns='jabber:x:data' type='submit'/></query>");
        romeo.send(message.formatted("groupchat", ROOM));
        assertThat(withPayload(romeo)).as("room").isEqualTo(sent(value));

        juliet.send(
                "<presence to='"
                        + ROOM
                        + "/Juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        assertThat(withPayload(juliet)).as("history").isEqualTo(sent(value));
    }
}
