package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A server says the same over a connection within this JVM as over TCP, whatever it hears. */
class LocalConnectionProperties {

    private static final String HEADER =
            "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams'>";

    private static final String LOGIN =
            HEADER
                    + "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                    + RawClient.base64("\0romeo\0password")
                    + "</auth>"
                    + HEADER
                    + "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                    + "<resource>r</resource></bind></iq><presence/>";

    /** What the server makes up. */
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String[] PIECES = {
        "<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>",
        "<iq type='get' id='d'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
        "<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>",
        "<message to='romeo@localhost/r' id='m'><body>é\uD83C\uDFAD</body></message>",
        "<message to='nobody@localhost' id='n'/>",
        "<presence to='room@conference.localhost/é'/>",
        "<presence type='unavailable'/>",
        "<enable xmlns='urn:xmpp:sm:3'/>",
        "<r xmlns='urn:xmpp:sm:3'/>",
        "<message",
        "/>",
        ">",
        "<iq/>",
        " ",
        "]]>",
        "</stream:stream>",
        "<stream:error/>",
    };

    private static EmbeddedServer server;

    @BeforeContainer
    static void start() {
        server = EmbeddedServerTests.withAccounts(EmbeddedServer.start());
    }

    @AfterContainer
    static void close() {
        server.close();
    }

    @Property(tries = 300)
    void areLikeTcp(
            @ForAll boolean loggedIn,
            @ForAll @Size(max = 12) List<@IntRange(max = 16) Integer> pieces,
            @ForAll @IntRange(min = 1, max = 200) int chunk)
            throws IOException {
        StringBuilder said = new StringBuilder(loggedIn ? LOGIN : HEADER);
        pieces.forEach(index -> said.append(PIECES[index]));
        byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
        String overTcp = answer(new Socket(server.host(), server.port()), bytes, bytes.length);
        assertThat(answer(LocalSocket.to(server), bytes, chunk)).isEqualTo(overTcp);
    }

    private static String answer(Socket connected, byte[] bytes, int chunk) throws IOException {
        try (Socket socket = connected) {
            try {
                for (int i = 0; i < bytes.length; i += chunk) {
                    int count = Math.min(chunk, bytes.length - i);
                    socket.getOutputStream().write(bytes, i, count);
                }
                socket.shutdownOutput();
            } catch (SocketException e) {
                // The server has closed the connection for what came before.
            }
            String text =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll(UUIDS, "");
        }
    }
}
