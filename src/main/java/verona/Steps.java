package verona;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jivesoftware.smack.packet.Stanza;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;

/**
 * The steps of a scenario that one client or component takes. Steps can be chained: a step that
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
     * Connects: opens the stream and authenticates, and a client binds a resource. Nothing else is
     * sent: no presence, for instance. When this method returns, the server has finished the login.
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
     * Closes the TCP connection without closing the stream, as a network failure does. Before that,
     * the server has handled what the client sent. The server may notice later: wait for the stanza
     * that it sends then.
     */
    A drops();

    /**
     * Connects again and resumes the session (XEP-0198 §5), after {@link #drops} or when the
     * connection has ended by itself. The inbox goes on: what the server has sent meanwhile arrives
     * once and in order, and what it has not received is sent again. {@link #connects} begins a new
     * session instead.
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
     * Acknowledges a number of stanzas, true or not; see {@link #acknowledges()}.
     *
     * @param h the number
     */
    A acknowledges(long h);

    /**
     * Sends a stanza, or another top-level element, such as {@code <enable
     * xmlns='urn:xmpp:sm:3'/>}. If the server has just closed the connection, this step does not
     * fail, but the next one does.
     *
     * @throws IllegalArgumentException if the text is not well-formed XML, or the element is not a
     *     stanza (RFC 6120 §8) and has no namespace of its own either
     */
    A sends(StanzaTemplate stanza);

    /** Sends a stanza written as XML text; see {@link #sends(StanzaTemplate)}. */
    default A sends(String xml) {
        return sends(new XmlTemplate(xml));
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
     */
    ReceivedBy<A> receives(StanzaTemplate expected);

    /** The same with XML text. */
    default ReceivedBy<A> receives(String xml) {
        return receives(new XmlTemplate(xml));
    }

    /** The same with a stanza of Smack's. */
    default ReceivedBy<A> receives(Stanza expected) {
        return receives(StanzaTemplate.of(expected));
    }

    /** Receives the oldest unread stanza, and waits for it up to the timeout. It must match. */
    ReceivedBy<A> receivesNext(StanzaTemplate expected);

    /** The same with XML text. */
    default ReceivedBy<A> receivesNext(String xml) {
        return receivesNext(new XmlTemplate(xml));
    }

    /** The same with a stanza of Smack's. */
    default ReceivedBy<A> receivesNext(Stanza expected) {
        return receivesNext(StanzaTemplate.of(expected));
    }

    /**
     * Receives one unread stanza for each expectation, in this order of arrival. Other stanzas may
     * arrive before, between and after them.
     */
    AllReceivedBy<A> receivesInOrder(StanzaTemplate... expected);

    /** The same with XML texts. */
    default AllReceivedBy<A> receivesInOrder(String... xml) {
        return receivesInOrder(XmlTemplate.all(xml));
    }

    /** Receives one unread stanza for each expectation, in any order of arrival. */
    AllReceivedBy<A> receivesAll(StanzaTemplate... expected);

    /** The same with XML texts. */
    default AllReceivedBy<A> receivesAll(String... xml) {
        return receivesAll(XmlTemplate.all(xml));
    }

    /**
     * Checks that there is no unread stanza, and that none is on its way: it waits until the server
     * has handled everything that the scenario has sent. It does not wait for a period of time,
     * except on servers that route asynchronously. After {@link #disconnects()} and {@link
     * #drops()} it checks what arrived before.
     *
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

    /** The same with XML text. */
    default A receivesNothing(String xml) {
        return receivesNothing(new XmlTemplate(xml));
    }

    /**
     * Waits up to the timeout until the condition is true, such as a state of one of Smack's
     * managers. It is evaluated every millisecond. The step fails at once if the condition throws
     * an exception, or if it is false after the connection was lost.
     */
    A eventually(Callable<Boolean> condition);

    /**
     * Waits up to the timeout until the assertion throws nothing.
     *
     * <pre>{@code
     * romeo.eventually(() -> assertThat(muc.getOccupantsCount()).isEqualTo(2));
     * }</pre>
     */
    A eventually(Assertion assertion);

    /**
     * The steps of the same client or component with another timeout.
     *
     * <pre>{@code
     * juliet.within(Duration.ofSeconds(30)).receives(message().body("Good morrow"));
     * }</pre>
     */
    Steps<A> within(Duration timeout);
}
