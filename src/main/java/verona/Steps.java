package verona;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jivesoftware.smack.packet.Stanza;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;

/**
 * The steps of a scenario that one client or component takes. They are chained: a step that takes
 * no stanza returns the client or component, one that takes stanzas returns them, and its
 * receiver's next steps can be said of them.
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
 * @param <A> the type of who takes them: {@link XmppClient} or {@link XmppComponent}
 */
public interface Steps<A extends XmppEntity> {

    /**
     * Opens the stream and authenticates, and a client binds a resource; no more than that is sent.
     * When this returns, the server has done its part.
     */
    A connects();

    /**
     * Closes the stream cleanly (RFC 6120 §4.4); when this returns, the server has closed it too.
     * It may have done so before, by itself: which of the two was first, nobody can tell. Without a
     * stream it does nothing.
     *
     * @throws ConnectionError if the server does not close the stream within the timeout
     */
    A disconnects();

    /**
     * Cuts the TCP connection without closing the stream, as a lost network does. What the client
     * sent before has been handled. The server notices in its own time: wait for what it makes of
     * it.
     */
    A drops();

    /**
     * Sends a stanza. It does not fail because the server has just ended the connection by itself:
     * the next step says so.
     *
     * @throws IllegalArgumentException if it is not well formed, or is no stanza (RFC 6120 §8)
     */
    A sends(StanzaTemplate stanza);

    /** Sends a stanza written as XML text; see {@link #sends(StanzaTemplate)}. */
    default A sends(String xml) {
        return sends(new XmlTemplate(xml));
    }

    /** Sends a stanza of Smack's as it stands; see {@link #sends(StanzaTemplate)}. */
    default A sends(Stanza stanza) {
        return sends(StanzaTemplate.of(stanza));
    }

    /** Sends any text at all, with placeholders filled in. */
    A sendsRaw(String text);

    /**
     * Takes the oldest unread stanza that matches, and waits for it up to the timeout. Others stay
     * unread.
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

    /** Takes the oldest unread stanza, waiting for one up to the timeout; it must match. */
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
     * Takes one unread stanza for each, in this order of arrival; others may come before, between
     * and after.
     */
    AllReceivedBy<A> receivesInOrder(StanzaTemplate... expected);

    /** The same with XML texts. */
    default AllReceivedBy<A> receivesInOrder(String... xml) {
        return receivesInOrder(XmlTemplate.all(xml));
    }

    /** Takes one unread stanza for each, in whatever order they arrive. */
    AllReceivedBy<A> receivesAll(StanzaTemplate... expected);

    /** The same with XML texts. */
    default AllReceivedBy<A> receivesAll(String... xml) {
        return receivesAll(XmlTemplate.all(xml));
    }

    /**
     * There is no unread stanza, and none is on its way: the server has handled all that anybody
     * has sent. It does not wait for a time to pass, but on servers that route asynchronously.
     * After {@link #disconnects()} and {@link #drops()} it is about what arrived until then.
     *
     * @throws ConnectionError if nothing could have arrived: the connection has ended by itself, or
     *     another client was cut off before the server had handled what that has sent
     * @throws IllegalStateException if the client has never connected
     */
    A receivesNothing();

    /**
     * No unread stanza matches, and none that does is on its way. Others stay unread.
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
     * Waits up to the timeout until the condition holds: for what no stanza tells by itself, such
     * as the state of Smack's managers. It is asked every millisecond. The step fails at once when
     * the condition throws, and when it does not hold after the connection has ended by itself.
     */
    A eventually(Callable<Boolean> condition);

    /**
     * Waits up to the timeout until the assertion throws nothing any more.
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
