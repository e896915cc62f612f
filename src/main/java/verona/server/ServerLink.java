package verona.server;

import java.time.Duration;
import java.util.function.Predicate;
import verona.stanza.Element;

/**
 * The link between two servers of a scenario (RFC 6120 §2.5): all connections by which they
 * exchange stanzas, in both directions. A test can inject faults into it, as into the {@linkplain
 * XmppStream stream} of a client.
 *
 * <pre>{@code
 * capulet.link().disconnect();
 * capulet.link().connections().refuse();
 * capulet.link().next("message").drop();
 * }</pre>
 *
 * <p>Each call first waits until the servers have handled what the test's clients have sent, as far
 * as the link lets them. The end of a test undoes everything.
 *
 * <p>Faults of stanzas wait for their stanza. <em>A fault that never strikes fails the test at its
 * end</em>, unless it has been {@linkplain InjectedFault#release() released}. They need a link
 * without TLS, which is what {@link ServerAuthentication#DIALBACK} has: otherwise the methods that
 * inject them throw a {@link ServerException}.
 */
public interface ServerLink {

    /** The next stanza to the server. The pings by which Verona keeps order are none. */
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
     * @param like gets the stanza as clients see it, in the namespace {@code jabber:client}; it
     *     must not throw, wait or call a server
     */
    NextStanza next(Predicate<Element> like);

    /** The next stanza from the server. */
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
     * @param like as for {@link #next(Predicate)}
     */
    NextStanza nextFrom(Predicate<Element> like);

    /**
     * Cuts all connections between the servers, as a failing network does. When this returns, both
     * servers know. They connect again when there is something to send.
     */
    void disconnect();

    /**
     * Leaves the connections half-open, as a network does that fails silently: nothing that either
     * server sends arrives, and neither notices. It holds for new connections, too, until {@code
     * connections().accept()}; then the old ones are cut. What is lost meanwhile stays lost.
     *
     * <p>No ping shows how far stanzas have come over such a link. So steps do not wait for them,
     * and the transcript says so.
     */
    void stall();

    /**
     * Limits how many bytes a second go over each connection, in each direction. It holds until
     * {@link #resetPace}, or until another limit is set.
     *
     * @param bytesPerSecond bytes of the TCP connection, including those of TLS
     * @throws ServerException if that is not at least 1
     */
    void limitRate(long bytesPerSecond);

    /**
     * Has everything arrive later, in each direction: an answer arrives after twice that time. It
     * holds as long as a limit of {@link #limitRate} does. Both can be set.
     *
     * @param latency a time that replaces the one of an earlier call; zero for none
     * @throws ServerException if the time is negative
     */
    void addLatency(Duration latency);

    /**
     * Has each byte arrive on its own, in each direction. With TLS these are the bytes of its
     * records. It holds until {@link #resetPace}.
     */
    void splitBytes();

    /**
     * Undoes {@link #limitRate}, {@link #addLatency} and {@link #splitBytes}. What is held back
     * arrives at once, in order. This method waits for nothing.
     */
    void resetPace();

    /** Refuses, drops and accepts new connections between the two servers. */
    Connections connections();
}
