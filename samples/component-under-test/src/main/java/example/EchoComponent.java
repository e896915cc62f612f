package example;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An external component (XEP-0114) that sends each message back to its sender, from the address at
 * its domain that received it. It is written with nothing but the JDK.
 */
public final class EchoComponent implements AutoCloseable {

    private final Socket socket;
    private final XMLStreamReader in;
    private final Thread thread = new Thread(this::answerAll, "echo component");

    private EchoComponent(Socket socket) throws IOException, XMLStreamException {
        this.socket = socket;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        in = factory.createXMLStreamReader(socket.getInputStream(), "UTF-8");
    }

    /** Connects to a server that knows the domain and its secret, and begins to answer. */
    public static EchoComponent start(String host, int port, String domain, String secret)
            throws IOException {
        Socket socket = new Socket(host, port);
        try {
            // The server's stream begins only after the component's.
            send(socket, header(domain));
            EchoComponent component = new EchoComponent(socket);
            component.shakeHands(secret);
            component.thread.start();
            return component;
        } catch (IOException | XMLStreamException e) {
            socket.close();
            throw new IOException("the server does not take the component: " + e.getMessage(), e);
        }
    }

    private static String header(String domain) {
        return "<stream:stream xmlns='jabber:component:accept'"
                + " xmlns:stream='http://etherx.jabber.org/streams' to='"
                + Xml.escape(domain)
                + "'>";
    }

    private void shakeHands(String secret) throws IOException, XMLStreamException {
        in.nextTag();
        String id = in.getAttributeValue(null, "id");
        send(socket, "<handshake>" + sha1(id + secret) + "</handshake>");
        in.nextTag();
        if (!in.getLocalName().equals("handshake")) {
            throw new IOException("it answers with <" + in.getLocalName() + ">");
        }
        in.nextTag();
    }

    private static String sha1(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private static void send(Socket socket, String xml) throws IOException {
        socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private void answerAll() {
        try {
            while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
                send(socket, Stanza.read(in).answer());
            }
        } catch (IOException | XMLStreamException e) {
            // The server has gone, or close() was called: nobody is left to answer.
        }
    }

    /** Closes the stream and the connection. */
    @Override
    public void close() throws IOException {
        send(socket, "</stream:stream>");
        socket.close();
    }
}
