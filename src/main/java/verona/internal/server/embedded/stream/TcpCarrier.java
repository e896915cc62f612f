package verona.internal.server.embedded.stream;

import java.nio.charset.StandardCharsets;

/** A stream's text as it stands, RFC 6120 §4.2. */
record TcpCarrier(ServerStream stream, Acceptor acceptor) implements Carrier {

    private static final byte[] CLOSING = bytes("</stream:stream>");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Input input() {
        return new TcpInput(stream, acceptor);
    }

    @Override
    public byte[] opening(String header) {
        return bytes(header);
    }

    @Override
    public byte[] elements(String xml) {
        return bytes(xml);
    }

    @Override
    public byte[] closing() {
        return CLOSING.clone();
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }
}
