package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.xml.StreamSplitter;
import verona.stanza.XmlException;

/** Turns the bytes of a connection into the elements of its stream. */
abstract class Input {

    private final ServerStream stream;
    private final Acceptor acceptor;

    Input(ServerStream stream, Acceptor acceptor) {
        this.stream = stream;
        this.acceptor = acceptor;
    }

    final ServerStream stream() {
        return stream;
    }

    final Acceptor acceptor() {
        return acceptor;
    }

    /** Takes bytes in, which it may change. */
    abstract void take(ByteBuffer bytes);

    /** Nothing may come any more: the stream goes on encrypted. */
    void retire() {}

    /** The stream is opened anew next. */
    void restart() {}

    /** Takes bytes in; what comes when the stream is over is dropped. */
    final void read(ByteBuffer bytes) {
        if (stream.isEnded()) {
            return;
        }
        try {
            take(bytes);
        } catch (XmlException e) {
            fail(e.restricted() ? StreamError.RESTRICTED_XML : StreamError.NOT_WELL_FORMED, e);
        } catch (StreamSplitter.TooLargeException e) {
            fail(StreamError.POLICY_VIOLATION, e);
        } catch (StreamSplitter.EncodingException e) {
            fail(StreamError.UNSUPPORTED_ENCODING, e);
        } catch (StreamFailure e) {
            stream.end(e);
        } catch (RuntimeException | Error e) {
            acceptor.dispatcher().failed(e);
            fail(StreamError.INTERNAL_SERVER_ERROR, e);
        }
    }

    private void fail(StreamError error, Throwable e) {
        stream.end(error, String.valueOf(e.getMessage()));
    }
}
