package verona.server;

import java.util.function.Predicate;
import verona.stanza.Element;

/**
 * The stream between a server and one of its clients, or a program under test. A test can inject
 * faults into it, and end it. {@link verona.XmppProgram#stream()} gives it on every server, and
 * {@code EmbeddedServer.stream()} for any client of the embedded server.
 *
 * <pre>{@code
 * bot.stream().next("message").drop();
 * bot.stream().nextFrom().duplicate();
 * bot.stream().disconnect();
 * }</pre>
 *
 * <p>Each call first waits until the server has handled what the test's clients have sent.
 *
 * <p>Faults of stanzas wait for their stanza, also while nobody is connected. <em>A fault that
 * never strikes fails the test at its end</em>, unless it has been {@linkplain
 * InjectedFault#release() released}. All other methods concern the present connection, and throw a
 * {@link ServerException} if there is none.
 */
public interface XmppStream {

    /** The next stanza to the client or program. The pings by which Verona keeps order are none. */
    NextStanza next();

    /**
     * The next message, presence or IQ to it.
     *
     * @throws ServerException if the name is none of the three
     */
    NextStanza next(String name);

    /**
     * The next stanza to it that the predicate accepts.
     *
     * @param like runs on a thread of the server: it must not throw, wait or call the server
     */
    NextStanza next(Predicate<Element> like);

    /** The next stanza from the client or program. */
    NextStanza nextFrom();

    /**
     * The next message, presence or IQ from it.
     *
     * @throws ServerException if the name is none of the three
     */
    NextStanza nextFrom(String name);

    /**
     * The next stanza from it that the predicate accepts.
     *
     * @param like runs on a thread of the server: it must not throw, wait or call the server
     */
    NextStanza nextFrom(Predicate<Element> like);

    /**
     * Closes the stream with a stream error.
     *
     * @param condition a condition of RFC 6120 §4.9.3, except see-other-host
     * @throws ServerException if there is no such condition
     */
    void closeWithError(String condition);

    /**
     * Cuts the connection, as a failing network does. When this returns, the session has ended, or
     * hibernates if the client has asked for that (XEP-0198 §5).
     */
    void disconnect();

    /**
     * Cuts the connection after this many more bytes have been sent to the client. The last stanza
     * may be incomplete.
     *
     * @param bytes a number of bytes of the TCP connection, including those of TLS and of
     *     WebSocket; 0 cuts it at once
     * @throws ServerException if the number is negative
     */
    void disconnectAfterSending(long bytes);

    /**
     * Cuts the connection after this many more bytes have been received from the client. The server
     * handles the stanzas that are complete by then, and nothing more is sent.
     *
     * @param bytes a number of bytes of the TCP connection, including those of TLS and of
     *     WebSocket; 0 cuts it at once
     * @throws ServerException if the number is negative
     */
    void disconnectAfterReceiving(long bytes);

    /**
     * Leaves the connection half-open, as a network does that fails silently: nothing that the
     * server or the client sends from now on arrives, and neither notices. To others the client is
     * still connected (RFC 6120 §4.6.1). {@link #disconnect} ends the session, and so does a client
     * that connects with the same resource, or resumes the session (XEP-0198 §5).
     */
    void stall();
}
