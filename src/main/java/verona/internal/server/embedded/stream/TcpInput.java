package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.xml.StreamSplitter;
import verona.server.embedded.options.Limits;

/** Turns the bytes of a TCP connection into characters, and those into elements. */
final class TcpInput extends Input implements StreamSplitter.Listener {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final IncompleteBytes incomplete = new IncompleteBytes();
    private final StreamSplitter splitter;
    private boolean retired;

    TcpInput(ServerStream stream, Acceptor acceptor) {
        super(stream, acceptor);
        Limits limits = acceptor.limits();
        splitter = new StreamSplitter(this, limits.stanzaLength(), limits.stanzaDepth());
    }

    @Override
    void retire() {
        retired = true;
    }

    @Override
    void restart() {
        splitter.restart();
    }

    @Override
    void take(ByteBuffer bytes) {
        decode(incomplete.with(bytes));
    }

    private void decode(ByteBuffer bytes) {
        CharBuffer characters = acceptor().buffers().characters();
        CoderResult result;
        do {
            result = decoder.decode(bytes, characters, false);
            if (result.isError()) {
                throw new StreamFailure(StreamError.UNSUPPORTED_ENCODING, "this is not UTF-8");
            }
            stream().count(characters.position());
            splitter.write(characters.array(), 0, characters.position());
            characters.clear();
        } while (result.isOverflow());
        if (splitter.inElement()) {
            requireTurn();
        }
        incomplete.keep(bytes);
    }

    /** RFC 6120 §5.4.3.3: or else somebody could insert text into an encrypted stream. */
    private void requireTurn() {
        if (retired) {
            throw new StreamFailure(
                    StreamError.POLICY_VIOLATION, "wait until the stream is encrypted");
        }
    }

    @Override
    public void opened(String tag) {
        requireTurn();
        if (!stream().isEnded()) {
            stream().opened(tag);
        }
    }

    @Override
    public void element(String xml) {
        requireTurn();
        if (!stream().isEnded()) {
            stream().element(xml);
        }
    }

    @Override
    public void closed() {
        requireTurn();
        if (!stream().isEnded()) {
            stream().closed();
        }
    }
}
