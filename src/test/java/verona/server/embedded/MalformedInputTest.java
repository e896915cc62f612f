package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the server stays up, and says so when it is closed. */
class MalformedInputTest extends EmbeddedServerTests {

    private static final String[] STANZAS = {
        "<message to='juliet@localhost' id='1'><body>Hello &amp; good bye</body></message>",
        "<presence><priority>5</priority><show>away</show></presence>",
        "<presence to='room@conference.localhost/r'><x xmlns='http://jabber.org/protocol/muc'/>"
                + "</presence>",
        "<iq type='set' id='2'><query xmlns='jabber:iq:roster'><item jid='a@b'/></query></iq>",
        "<iq type='set' id='3' to='room@conference.localhost'>"
                + "<query xmlns='http://jabber.org/protocol/muc#admin'>"
                + "<item nick='r' role='none'/></query></iq>",
        "<iq type='set' id='4' to='room@conference.localhost'>"
                + "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                + "<x xmlns='jabber:x:data' type='submit'/></query></iq>",
        "<iq type='get' id='5' to='localhost'>"
                + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
    };

    private static final String HEADER =
            "<?xml version='1.0'?><stream:stream to='localhost' version='1.0'"
                    + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    /** By a token that the client does not have, and then otherwise. */
    private static final String SASL2_START =
            HEADER
                    + Sasl2Tests.authenticate(
                            "HT-SHA-256-NONE",
                            "romeo\0x",
                            Sasl2Tests.agent(Sasl2Tests.CLIENT_ID)
                                    + "<fast xmlns='urn:xmpp:fast:0' count='1' invalidate='0'/>")
                    + Sasl2Tests.plain(
                            "romeo",
                            Sasl2Tests.agent(Sasl2Tests.CLIENT_ID)
                                    + "<resume xmlns='urn:xmpp:sm:3' previd='x' h='0'/>"
                                    + Sasl2Tests.bind(
                                            "<tag>x</tag><enable xmlns='urn:xmpp:sm:3' resume='1'/>"
                                                    + "<enable xmlns='urn:xmpp:carbons:2'/>"
                                                    + "<inactive xmlns='urn:xmpp:csi:0'/>")
                                    + "<request-token xmlns='urn:xmpp:fast:0'"
                                    + " mechanism='HT-SHA-256-NONE'/>");

    private static final String STREAM_START =
            HEADER
                    + "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>"
                    + "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams'>"
                    + "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";

    private final Random random = new Random(42);

    @Test
    void survivesRandomBytes() {
        RawClient juliet = available("juliet");
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[200];
            random.nextBytes(bytes);
            try (RawClient client = i % 2 == 0 ? opened() : bound("romeo", "r" + i)) {
                sendAll(client, bytes);
            }
        }
        assertUnharmed(juliet);
    }

    @Test
    void survivesStanzasThatAreMutated() {
        RawClient juliet = available("juliet");
        for (int i = 0; i < 300; i++) {
            try (RawClient client = bound("romeo", "r" + i)) {
                for (String stanza : STANZAS) {
                    sendAll(client, mutated(stanza));
                }
            }
        }
        assertUnharmed(juliet);
    }

    @Test
    void survivesStanzasThatAreCutOff() {
        RawClient juliet = available("juliet");
        for (String stanza : STANZAS) {
            for (int length = 1; length < stanza.length(); length += 7) {
                try (RawClient client = bound("romeo", "r" + length)) {
                    client.send(stanza.substring(0, length));
                }
            }
        }
        assertUnharmed(juliet);
    }

    /** Streams from their first byte on: whole, mutated, cut off, or no streams at all. */
    @Test
    void survivesAThousandConnectionsThatGoWrong() {
        RawClient juliet = available("juliet");
        for (int i = 0; i < 1000; i++) {
            try (RawClient client = connected()) {
                sendAll(client, wrong(i));
            }
        }
        assertUnharmed(juliet);
    }

    private byte[] wrong(int i) {
        if (i % 4 == 0) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return bytes;
        }
        String start = i % 8 < 4 ? STREAM_START : SASL2_START;
        String stream = start + STANZAS[i % STANZAS.length];
        return i % 4 == 1
                ? stream.substring(0, random.nextInt(stream.length()))
                        .getBytes(StandardCharsets.UTF_8)
                : mutated(stream);
    }

    /** The server may have closed the connection before all is sent. */
    private static void sendAll(RawClient client, byte[] bytes) {
        try {
            client.sendBytes(bytes);
        } catch (UncheckedIOException e) {
            assertThat(e).hasMessageMatching(".*(reset|pipe|aborted).*");
        }
    }

    private byte[] mutated(String stanza) {
        byte[] bytes = stanza.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
        }
        return bytes;
    }

    private void assertUnharmed(RawClient juliet) {
        bound("rosaline").send("<message to='" + juliet.jid() + "' id='alive'/>");
        juliet.first(stanza -> "alive".equals(stanza.attribute("id")));
        assertThatCode(server::close).doesNotThrowAnyException();
    }
}
