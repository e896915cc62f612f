package verona.server.embedded.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import verona.server.embedded.core.StreamError;
import verona.stanza.StreamSplitter;
import verona.stanza.XmlException;

/** Turns the bytes of a connection into characters, and those into elements. */
final class Input {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(8192);
    private final StreamSplitter splitter;
    private final ServerStream stream;
    private boolean failed;

    Input(ServerStream stream, Limits limits) {
        this.stream = stream;
        splitter = new StreamSplitter(stream, limits.stanzaLength(), limits.stanzaDepth());
    }

    /**
     * Takes bytes in, and leaves an incomplete character in the buffer. Once the stream has failed,
     * bytes are dropped.
     */
    void read(ByteBuffer bytes) {
        if (failed) {
            bytes.position(bytes.limit());
            return;
        }
        try {
            decode(bytes);
        } catch (XmlException e) {
            fail(e.restricted() ? StreamError.RESTRICTED_XML : StreamError.NOT_WELL_FORMED, e);
        } catch (StreamSplitter.TooLargeException e) {
            fail(StreamError.POLICY_VIOLATION, e);
        } catch (StreamFailure e) {
            fail(e.error(), e);
        }
    }

    private void decode(ByteBuffer bytes) {
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, false);
            if (result.isError()) {
                throw new StreamFailure(StreamError.UNSUPPORTED_ENCODING, "this is not UTF-8");
            }
            stream.count(characters.position());
            splitter.write(characters.array(), 0, characters.position());
            characters.clear();
            if (result.isUnderflow()) {
                return;
            }
        }
    }

    private void fail(StreamError error, RuntimeException e) {
        failed = true;
        stream.failed(error, String.valueOf(e.getMessage()));
    }
}
