package verona.server.embedded.stream;

import verona.server.embedded.core.Line;
import verona.server.embedded.core.StreamError;
import verona.stanza.StreamSplitter;
import verona.stanza.Xml;

/**
 * The server's end of a stream, whoever is at the other: how it is written to, and how it ends (RFC
 * 6120 §4.4 and §4.9).
 */
public abstract class ServerStream implements StreamSplitter.Listener, Line {

    private static final long LINGER_MILLIS = 500;

    private final StreamContext context;
    private final Connection connection;
    private int unauthenticated;
    private volatile boolean opened;
    private boolean flushing;
    private volatile boolean ended;

    /** A stream over a connection on which nothing has been said. */
    protected ServerStream(StreamContext context, Connection connection) {
        this.context = context;
        this.connection = connection;
    }

    /** The server's opening tag. */
    protected abstract String header();

    /** Whether the other end has authenticated. */
    protected abstract boolean isAuthenticated();

    /**
     * On the dispatcher's thread: undoes what the stream entailed; there may be nothing to undo.
     */
    protected abstract void tearDown();

    /** Has something done after what the other end has sent before. */
    protected void inTurn(Runnable task) {
        context.dispatcher().execute(task);
    }

    /** Whether nothing is taken or said any more. */
    protected final boolean isEnded() {
        return ended;
    }

    /** Counts what is sent before authentication. */
    final void count(int characters) {
        if (!isAuthenticated()) {
            unauthenticated += characters;
            if (unauthenticated > context.limits().unauthenticatedLength()) {
                throw new StreamFailure(
                        StreamError.POLICY_VIOLATION, "too much before authentication");
            }
        }
    }

    /** Opens this end of the stream, with the next that is written. */
    protected final void sendHeader() {
        opened = true;
        connection.add(header());
    }

    /** Writes at once. */
    protected final void write(String xml) {
        connection.add(xml);
        connection.flush();
    }

    @Override
    public final void send(String xml) {
        connection.add(xml);
        if (!flushing) {
            flushing = true;
            context.dispatcher().afterTask(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        connection.flush();
    }

    /** On the dispatcher's thread: handles an element; what goes wrong ends the stream. */
    protected final void guarded(Runnable handling) {
        if (ended) {
            return;
        }
        try {
            handling.run();
        } catch (StreamFailure e) {
            tearDown(e.error(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            context.dispatcher().failed(e);
            tearDown(StreamError.INTERNAL_SERVER_ERROR, String.valueOf(e));
        }
    }

    private void tearDown(StreamError error, String text) {
        tearDown();
        end(error, text);
    }

    /** The other end's closing tag: it is answered when all that it entails has been done. */
    @Override
    public final void closed() {
        inTurn(
                () -> {
                    tearDown();
                    end("</stream:stream>", LINGER_MILLIS);
                });
    }

    /** What was sent is no stream any more. */
    final void failed(StreamError error, String text) {
        inTurn(() -> tearDown(error, text));
    }

    /** The connection is gone. */
    final void disconnected() {
        ended = true;
        context.dispatcher().execute(this::tearDown);
    }

    @Override
    public final void cut() {
        ended = true;
        connection.abort();
        tearDown();
    }

    /** The server goes. */
    final void shutDown() {
        end(error(StreamError.SYSTEM_SHUTDOWN, "the server closes"), 0);
    }

    @Override
    public final void end(StreamError error, String text) {
        end(error(error, text), LINGER_MILLIS);
    }

    private synchronized void end(String last, long lingerMillis) {
        if (!ended) {
            ended = true;
            if (!opened) {
                sendHeader();
            }
            connection.add(last);
        }
        connection.end(lingerMillis);
    }

    private static String error(StreamError error, String text) {
        String namespace = " xmlns='urn:ietf:params:xml:ns:xmpp-streams'";
        return "<stream:error><"
                + error.element()
                + namespace
                + "/><text"
                + namespace
                + ">"
                + Xml.escape(text)
                + "</text></stream:error></stream:stream>";
    }
}
