package verona;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jivesoftware.smack.packet.Stanza;
import verona.stanza.Payload;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;

/**
 * The steps of a scenario that one client or component takes. Stanzas that arrive go to its inbox,
 * in order; steps such as {@link #receives} take them from there. Steps can be chained: a step that
 * receives stanzas returns them, together with the receiver's steps; every other step returns the
 * client or component.
 *
 * <pre>{@code
 * EntityFullJid jid = romeo.sends(presence()).receives(presence()).receiver().fullJid();
 * }</pre>
 *
 * <p>A stanza is written as a typed spec, as XML text (placeholders {@code ${room}}, {@code
 * ${Juliet's JID}}, {@code ${Juliet's full JID}}; {@code {scansion:any}}, {@code
 * {scansion:capture:name}}) or as a stanza of Smack's.
 *
 * <p>A step that fails throws a {@link StepError}. If it fails because its own connection has
 * ended, or because another client was cut off that may have sent what is missing, that is a {@link
 * ConnectionError}. A step that needs a connection throws an {@link IllegalStateException} on a
 * client that has never connected. The manual has a table of all steps and states:
 * docs/scenarios.md, 'Ended connections'.
 *
 * @param <A> the type of the client or component: {@link XmppClient} or {@link XmppComponent}
 */
public interface Steps<A extends XmppEntity> {

    /**
     * Opens the stream and authenticates; a client also binds a resource. It sends nothing else,
     * not even presence. When this method returns, the server has finished the login.
     *
     * @throws ConnectionError if the server refuses the connection or the login, or does not answer
     *     within the timeout
     * @throws IllegalStateException if the client is connected, or is declared with {@code connect
     *     = NEVER}
     */
    A connects();

    /**
     * Closes the stream (RFC 6120 §4.4). When this method returns, the server has closed it, too.
     * It is not an error if the server has closed the stream first, or if there is no stream.
     *
     * @throws ConnectionError if the server does not close the stream within the timeout
     */
    A disconnects();

    /**
     * Closes the TCP connection without closing the stream, as a network failure does. The server
     * has handled what the client sent before. It may notice the closed connection later: a test
     * can wait for the stanza that it sends then, such as unavailable presence.
     *
     * @throws ConnectionError if the connection has already ended
     * @throws IllegalStateException if the client has never connected
     */
    A drops();

    /**
     * Connects again and resumes the session (XEP-0198 §5), after {@link #drops} or when the
     * connection has ended by itself. The client keeps its inbox. Stanzas that the server has sent
     * in the meantime arrive once and in order. Stanzas that the server has not received are sent
     * again. To begin a new session instead, call {@link #connects}.
     *
     * @throws ConnectionError if there is no session to resume, or the server does not resume it
     * @throws IllegalStateException if the client is connected, or is declared without {@code
     *     streamManagement}
     */
    A resumes();

    /**
     * Acknowledges the stanzas that have arrived (XEP-0198 §4). A client with {@code
     * streamManagement = ENABLED} does so by itself when the server asks; one with {@code MANUAL}
     * only when this method is called.
     *
     * @throws IllegalStateException if the client is declared without {@code streamManagement}
     */
    A acknowledges();

    /**
     * Acknowledges a number of stanzas, which may be wrong; see {@link #acknowledges()}.
     *
     * @param h the count to send: how many of the server's stanzas the client says it has handled
     *     in this session
     */
    A acknowledges(long h);

    /**
     * Sends a stanza, or another top-level element, such as {@code <enable
     * xmlns='urn:xmpp:sm:3'/>}. If the server has just closed the connection, this step does not
     * fail, but the next one does.
     *
     * @throws IllegalArgumentException if the text is not well-formed XML, or the element is not a
     *     stanza (RFC 6120 §8) and has no namespace of its own either
     * @throws ConnectionError if the connection has ended
     * @throws IllegalStateException if the client has never connected
     */
    A sends(StanzaTemplate stanza);

    /** Sends a stanza written as XML text; see {@link #sends(StanzaTemplate)}. */
    default A sends(String xml) {
        return sends(new XmlTemplate(xml));
    }

    /**
     * Sends a top-level element that is no stanza; see {@link #sends(StanzaTemplate)}: {@code
     * romeo.sends(StreamElements.requestAck())}.
     */
    default A sends(Payload element) {
        return sends(StanzaTemplate.of(element));
    }

    /** Sends one of Smack's stanzas unchanged; see {@link #sends(StanzaTemplate)}. */
    default A sends(Stanza stanza) {
        return sends(StanzaTemplate.of(stanza));
    }

    /**
     * Sends any text, well formed or not, after replacing its placeholders: {@code
     * romeo.sendsRaw("<foo/>")}.
     */
    A sendsRaw(String text);

    /**
     * Receives the oldest unread stanza that matches, and waits for it up to the timeout. Other
     * stanzas stay unread.
     *
     * <pre>{@code
     * juliet.receives(chat().from(romeo.fullJid()).body("Hello"));
     * }</pre>
     *
     * @throws StepError if no such stanza arrives within the timeout
     */
    ReceivedBy<A> receives(StanzaTemplate expected);

    /** The same as {@link #receives(StanzaTemplate)}, with an expectation written as XML text. */
    default ReceivedBy<A> receives(String xml) {
        return receives(new XmlTemplate(xml));
    }

    /**
     * The same as {@link #receives(StanzaTemplate)}, with a top-level element that is no stanza:
     * {@code romeo.receives(StreamElements.ack(1))}.
     */
    default ReceivedBy<A> receives(Payload expected) {
        return receives(StanzaTemplate.of(expected));
    }

    /** The same as {@link #receives(StanzaTemplate)}, with one of Smack's stanzas. */
    default ReceivedBy<A> receives(Stanza expected) {
        return receives(StanzaTemplate.of(expected));
    }

    /**
     * Receives the oldest unread stanza, and waits for it up to the timeout. It must match.
     *
     * @throws StepError if it does not match, or if none arrives within the timeout
     */
    ReceivedBy<A> receivesNext(StanzaTemplate expected);

    /**
     * The same as {@link #receivesNext(StanzaTemplate)}, with an expectation written as XML text.
     */
    default ReceivedBy<A> receivesNext(String xml) {
        return receivesNext(new XmlTemplate(xml));
    }

    /** The same as {@link #receivesNext(StanzaTemplate)}, with one of Smack's stanzas. */
    default ReceivedBy<A> receivesNext(Stanza expected) {
        return receivesNext(StanzaTemplate.of(expected));
    }

    /**
     * Receives one unread stanza for each expectation. They must arrive in this order; other
     * stanzas may arrive before, between and after them, and stay unread.
     *
     * @throws StepError if one of them does not arrive within the timeout
     */
    AllReceivedBy<A> receivesInOrder(StanzaTemplate... expected);

    /**
     * The same as {@link #receivesInOrder(StanzaTemplate...)}, with expectations written as XML
     * texts.
     */
    default AllReceivedBy<A> receivesInOrder(String... xml) {
        return receivesInOrder(XmlTemplate.all(xml));
    }

    /**
     * Receives one unread stanza for each expectation, in any order of arrival.
     *
     * @throws StepError if one of them does not arrive within the timeout
     */
    AllReceivedBy<A> receivesAll(StanzaTemplate... expected);

    /**
     * The same as {@link #receivesAll(StanzaTemplate...)}, with expectations written as XML texts.
     */
    default AllReceivedBy<A> receivesAll(String... xml) {
        return receivesAll(XmlTemplate.all(xml));
    }

    /**
     * Checks that there is no unread stanza, and that none is on its way: it waits until the server
     * has handled everything that the scenario has sent. It waits for a fixed time only on servers
     * that route asynchronously. After {@link #disconnects()} and {@link #drops()} it checks what
     * arrived before.
     *
     * @throws StepError if there is an unread stanza
     * @throws ConnectionError if nothing could have arrived: the connection was lost, or another
     *     client's connection was lost before the server had handled what that client sent
     * @throws IllegalStateException if the client has never connected
     */
    A receivesNothing();

    /**
     * Checks that no unread stanza matches, and that no matching one is on its way. Other stanzas
     * stay unread.
     *
     * <pre>{@code
     * juliet.receivesNothing(message().from(room));
     * }</pre>
     */
    A receivesNothing(StanzaTemplate unexpected);

    /**
     * The same as {@link #receivesNothing(StanzaTemplate)}, with an expectation written as XML
     * text.
     */
    default A receivesNothing(String xml) {
        return receivesNothing(new XmlTemplate(xml));
    }

    /**
     * Ignores stanzas: from now on until the end of the test, those that match are not unread when
     * they arrive, so that no other step sees them. Matching stanzas that are unread already are
     * not any more. The transcript shows them. So a scenario holds on servers that send more than
     * others. What has been captured so far counts, and nothing is captured.
     *
     * <pre>{@code
     * juliet.ignores(presence().from(room));
     * }</pre>
     */
    A ignores(StanzaTemplate stanza);

    /** The same as {@link #ignores(StanzaTemplate)}, with an expectation written as XML text. */
    default A ignores(String xml) {
        return ignores(new XmlTemplate(xml));
    }

    /** The stanzas that have arrived and that no step has received, oldest first. */
    List<Received> unread();

    /**
     * Waits up to the timeout until the condition is true, such as a state of one of Smack's
     * managers. It is evaluated every millisecond. The step fails at once if the condition throws
     * an exception, or if it is false after the connection was lost.
     *
     * @throws StepError if the condition is still false after the timeout
     */
    A eventually(Callable<Boolean> condition);

    /**
     * Waits up to the timeout until the assertion throws nothing.
     *
     * <pre>{@code
     * romeo.eventuallyAsserts(() -> assertThat(muc.getOccupantsCount()).isEqualTo(2));
     * }</pre>
     */
    A eventuallyAsserts(Assertion assertion);

    /**
     * The steps of the same client or component with another timeout.
     *
     * <pre>{@code
     * juliet.within(Duration.ofSeconds(30)).receives(message().body("Good morrow"));
     * }</pre>
     */
    Steps<A> within(Duration timeout);
}
