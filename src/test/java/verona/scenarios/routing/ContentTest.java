package verona.scenarios.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.connection.Authentication;
import verona.scenarios.Specification;
import verona.stanza.Element;
import verona.vocabulary.Muc;

/** What one client sends reaches another as it was, wherever it is kept in between. */
class ContentTest extends RoutingScenarios {

    private static final String PUBSUB = "<pubsub xmlns='http://jabber.org/protocol/pubsub'>";
    private static final String PRIVATE = "<query xmlns='jabber:iq:private'>%s</query>";

    /** By Bind 2 it would lose the messages that wait for it, XEP-0386 §3.2. */
    @Client(authentication = Authentication.SASL, connect = LATER)
    XmppClient mercutio;

    static List<String> values() {
        return List.of("a\nb\tc", "\r\n", " \r ", "]]>", "<&>'\"", "\uD83C\uDFAD\u0085\uFEFF");
    }

    /** Written without a writer that is under test: each character is a reference. */
    private static String references(String value) {
        return value.codePoints().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
    }

    private static String xml(String value) {
        return "<k xmlns='urn:example' a='V' p:b='V' xmlns:p='urn:p' xml:lang='V'>V<k c='V'/></k>"
                .replace("V", references(value));
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

    /** XML 1.0 §3.3.3: white space that is not a reference comes out as blanks. */
    private void assertContent(Received stanza, String value) {
        if (value.matches("(?s).*[\\n\\r\\t].*")) {
            Specification.differsOnProsody(server, "XML 1.0 §3.3.3");
        }
        assertThat(payloadOf(stanza.element())).isEqualTo(sent(value));
    }

    private static String messageOf(String type, CharSequence to, String value) {
        return "<message type='%s' to='%s'><body>x</body>%s</message>"
                .formatted(type, to, xml(value));
    }

    private static Received asks(XmppClient client, String type, CharSequence to, String payload) {
        return client.sendsRaw(
                        "<iq type='%s' id='ask' to='%s'>%s</iq>".formatted(type, to, payload))
                .receives(iqResult("ask"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void arrives(String value) {
        romeo.sendsRaw(messageOf("normal", juliet.fullJid(), value));
        assertContent(juliet.receivesNext(message().body("x")), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void isStoredPrivately(String value) {
        asks(romeo, "set", romeo.bareJid(), PRIVATE.formatted(xml(value)));
        String question = PRIVATE.formatted("<k xmlns='urn:example'/>");
        assertContent(asks(romeo, "get", romeo.bareJid(), question), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void isKeptInAVcard(String value) {
        Specification.differsOnProsody(server, "XEP-0054 §3.1");
        String card = "<vCard xmlns='vcard-temp'>" + xml(value) + "</vCard>";
        asks(romeo, "set", romeo.bareJid(), card);
        String question = "<vCard xmlns='vcard-temp'/>";
        assertContent(asks(juliet, "get", romeo.bareJid(), question), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void isKeptInANode(String value) {
        String item = "<publish node='n'><item>" + xml(value) + "</item></publish></pubsub>";
        asks(romeo, "set", romeo.bareJid(), PUBSUB + item);
        String question = PUBSUB + "<items node='n'/></pubsub>";
        assertContent(asks(romeo, "get", romeo.bareJid(), question), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void waitsForWhoIsAway(String value) {
        romeo.sendsRaw(messageOf("chat", mercutio.bareJid(), value));
        mercutio.connects().sends(presence());
        assertContent(mercutio.receives(chat().body("x")), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void isArchived(String value) {
        String query = "<query xmlns='urn:xmpp:mam:2'/>";
        asks(romeo, "set", romeo.bareJid(), query);
        romeo.sendsRaw(messageOf("chat", juliet.bareJid(), value));
        asks(romeo, "set", romeo.bareJid(), query);
        assertContent(romeo.receives(message().with(payload("urn:xmpp:mam:2", "result"))), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void isPassedOnAndKeptInARoom(String value) {
        romeoMakesTheRoom();
        romeo.sendsRaw(messageOf("groupchat", room, value));
        assertContent(romeo.receivesNext(groupchat().body("x")), value);
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()));
        assertContent(juliet.receives(groupchat().body("x")), value);
    }
}
