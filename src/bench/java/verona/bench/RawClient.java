package verona.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import verona.server.Account;
import verona.server.XmppServer;

/** As little of a client as can play the scenario: it looks for texts in what arrives. */
final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final String END = "</stream:stream>";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final boolean quick;
    private final byte[] bytes = new byte[8_192];
    private final StringBuilder text = new StringBuilder();
    private int position;
    private @Nullable RawAcknowledgements acknowledgements;

    private RawClient(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        quick = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Connects, authenticates with PLAIN, and binds. */
    static RawClient connect(XmppServer server, Account account) throws IOException {
        return connect(server.host(), server.port(), server.domain(), account);
    }

    /** The same, at another place than the server's. */
    static RawClient connect(String host, int port, String domain, Account account)
            throws IOException {
        RawClient client = new RawClient(host, port);
        client.open(domain);
        client.send(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                        + proof(account)
                        + "</auth>");
        client.await("<success");
        client.open(domain);
        client.send(
                "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        client.await("</iq>");
        return client;
    }

    private void open(String domain) throws IOException {
        send(
                "<stream:stream to='"
                        + domain
                        + "' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>");
        await("</stream:features>");
    }

    /** Enables stream management (XEP-0198 §3), as Verona's clients do. */
    void manage() throws IOException {
        send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        await("<enabled");
        await(">");
        acknowledgements = new RawAcknowledgements();
        acknowledge(text.substring(position));
    }

    private void acknowledge(String arrived) throws IOException {
        String answers = acknowledgements == null ? "" : acknowledgements.answersTo(arrived);
        if (!answers.isEmpty()) {
            send(answers);
        }
    }

    private static String proof(Account account) {
        String text = "\0" + account.localpart() + "\0" + account.password();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(String xml) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until that text has arrived, after the texts waited for before; what lies between. */
    String await(String wanted) throws IOException {
        int found = text.indexOf(wanted, position);
        while (found < 0) {
            read();
            found = text.indexOf(wanted, position);
        }
        String before = text.substring(position, found);
        position = found + wanted.length();
        if (position > text.length() / 2 && position > bytes.length) {
            text.delete(0, position);
            position = 0;
        }
        return before;
    }

    private void read() throws IOException {
        int count = in.read(bytes);
        if (count < 0) {
            throw new EOFException("the server has closed the connection");
        }
        if (quick) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
        String arrived = new String(bytes, 0, count, StandardCharsets.UTF_8);
        text.append(arrived);
        acknowledge(arrived);
    }

    /** A round trip: what was sent before has been handled. */
    void barrier(String domain) throws IOException {
        send("<iq type='get' id='barrier' to='" + domain + "'><ping xmlns='urn:xmpp:ping'/></iq>");
        await("barrier");
    }

    /** Sends the closing tag; {@link #close} waits for the server's. */
    void end() throws IOException {
        send(acknowledgements == null ? END : acknowledgements.acknowledgement() + END);
    }

    /** Cuts the connection. */
    void cut() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        try (socket) {
            await(END);
        }
    }
}
