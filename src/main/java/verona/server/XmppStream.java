package verona.server;

import java.time.Duration;
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
 * <p>The end of a test undoes what it has done to the pace of a connection.
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

    /**
     * Limits how many bytes a second go over the connection, in each direction. What was sent
     * before is not concerned. The limit holds until {@link #resetPace}, until another is set, or
     * until the connection ends.
     *
     * <pre>{@code
     * bot.stream().limitRate(1_000);
     * }</pre>
     *
     * <p>Steps that wait until the server has handled what the client or program has sent wait for
     * its slow bytes, up to their timeout. When the server closes the stream, what is held back
     * arrives at once; when the connection is cut or left half-open, it is lost.
     *
     * @param bytesPerSecond bytes of the TCP connection, including those of TLS and of WebSocket
     * @throws ServerException if that is not at least 1
     */
    void limitRate(long bytesPerSecond);

    /**
     * Has everything arrive later, in each direction: an answer arrives after twice that time. It
     * holds as long as a limit of {@link #limitRate} does, and the same is true of steps and of
     * what is held back. Both can be set.
     *
     * <pre>{@code
     * bot.stream().addLatency(Duration.ofMillis(200));
     * }</pre>
     *
     * @param latency a time that replaces the one of an earlier call; zero for none
     * @throws ServerException if the time is negative
     */
    void addLatency(Duration latency);

    /**
     * Has each byte arrive on its own, in each direction, so that elements, tags and characters are
     * cut everywhere. With TLS these are the bytes of its records, with WebSocket those of its
     * frames. It holds until {@link #resetPace}, or until the connection ends.
     */
    void splitBytes();

    /**
     * Undoes {@link #limitRate}, {@link #addLatency} and {@link #splitBytes}. What is held back
     * arrives at once, in order. Unlike all other methods, this one does not wait until the server
     * has handled what the test's clients have sent.
     */
    void resetPace();
}
