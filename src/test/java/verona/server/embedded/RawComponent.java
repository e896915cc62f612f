package verona.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import verona.stanza.Element;
import verona.stanza.OpeningTag;

/** A component of sockets and strings (XEP-0114). */
final class RawComponent extends RawClient {

    private final String domain;
    private String header = "";

    private RawComponent(EmbeddedServer server, String domain) throws IOException {
        super(server.host(), server.componentPort(), server.domain());
        this.domain = domain;
    }

    /** A connection on which nothing has been said. */
    static RawComponent connect(EmbeddedServer server, String domain) {
        try {
            return new RawComponent(server, domain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void openStream(String attributes) {
        send(
                "<stream:stream xmlns='jabber:component:accept' to='"
                        + domain
                        + "'"
                        + attributes
                        + " xmlns:stream='"
                        + Element.STREAMS
                        + "'>");
    }

    @Override
    public void opened(String tag) {
        header = tag;
    }

    /** An attribute of the server's opening tag, once it is there. */
    String headers(String attribute) {
        while (header.isEmpty()) {
            read();
        }
        return OpeningTag.of(header).element().attributes().getOrDefault(attribute, "");
    }

    /** Says that it knows the secret, without waiting for the answer. */
    RawComponent shakesHands(String secret) {
        send("<handshake>" + hash(headers("id") + secret) + "</handshake>");
        return this;
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String from() {
        return " from='" + domain + "'";
    }
}
