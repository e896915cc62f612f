package verona.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import verona.stanza.Element;
import verona.stanza.OpeningTag;

/** A stream between servers of sockets and strings, as either end of it. */
final class RawServerStream extends RawConnection {

    static final String HEADER =
            "<?xml version='1.0'?><stream:stream xmlns='jabber:server'"
                    + " xmlns:db='jabber:server:dialback'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'";

    RawServerStream(Socket socket) throws IOException {
        super(socket);
    }

    RawServerStream send(String xml) {
        sendBytes(xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Opens the stream, or opens it anew, with these attributes. */
    RawServerStream open(String attributes) {
        restart();
        return send(HEADER + attributes + ">");
    }

    /** What the other end's opening tag says, once it is there. */
    String headers(String attribute) {
        while (header().isEmpty()) {
            read();
        }
        return OpeningTag.of(header()).element().attributes().getOrDefault(attribute, "");
    }

    /** Encrypts the connection, as the end that has asked for that. */
    void startTls(SSLContext context) {
        send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        require("proceed");
        try {
            encrypt(context, "montague.lit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void element(String xml) {
        Element element = OpeningTag.of(header()).read(xml);
        arrived.add(element.withNamespace("jabber:server", Element.CLIENT));
    }
}
