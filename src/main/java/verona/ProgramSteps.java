package verona;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jivesoftware.smack.packet.Stanza;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;

/**
 * The steps of a scenario that observe a program under test: what it sends to its server, and what
 * its server sends to it. Each stanza is taken once, by the rules of {@link Steps#receives} and its
 * kin. Steps can be chained.
 *
 * <pre>{@code
 * bot.received(groupchat().from(room.as("Juliet")).body("!ping"));
 * bot.sent(groupchat().to(room).body("pong"));
 * }</pre>
 *
 * <p>Stanzas that the program has sent are as it wrote them: a client's have no {@code from}. The
 * elements of stream management (XEP-0198) and stream errors are not among them.
 *
 * <p>A program connects and logs in when it likes, so a step that waits for a stanza waits up to
 * the timeout whether the program is logged in or not. If it fails while the program is not logged
 * in, it throws a {@link ConnectionError}. The manual has a table: docs/scenarios.md, 'Ended
 * connections'.
 */
public interface ProgramSteps {

    /**
     * Waits up to the timeout until the program is logged in. It passes at once if it is.
     *
     * @throws ConnectionError if it is not logged in after the timeout; the message says why, and
     *     which address it was to connect to
     */
    XmppProgram logsIn();

    /**
     * The same as {@link #logsIn()}, and the program has resumed a session (XEP-0198 §5).
     *
     * @throws ConnectionError if it is not logged in after the timeout, or at once if it is, with a
     *     new session
     */
    XmppProgram resumes();

    /**
     * Takes the oldest stanza that the program has sent and that matches, and waits for it up to
     * the timeout. It passes over other stanzas, which later steps can take.
     *
     * <pre>{@code
     * bot.sent(chat().to(romeo.fullJid()).body("Hello, Romeo"));
     * }</pre>
     *
     * @throws StepError if the program sends no such stanza within the timeout
     */
    ObservedStanza sent(StanzaTemplate expected);

    /** The same as {@link #sent(StanzaTemplate)}, with an expectation written as XML text. */
    default ObservedStanza sent(String xml) {
        return sent(new XmlTemplate(xml));
    }

    /** The same as {@link #sent(StanzaTemplate)}, with one of Smack's stanzas. */
    default ObservedStanza sent(Stanza expected) {
        return sent(StanzaTemplate.of(expected));
    }

    /**
     * Takes the oldest stanza that the program has sent and no step has taken, and waits for it up
     * to the timeout. It must match.
     *
     * @throws StepError if it does not match, or if the program sends none within the timeout
     */
    ObservedStanza sentNext(StanzaTemplate expected);

    /** The same as {@link #sentNext(StanzaTemplate)}, with an expectation written as XML text. */
    default ObservedStanza sentNext(String xml) {
        return sentNext(new XmlTemplate(xml));
    }

    /** The same as {@link #sentNext(StanzaTemplate)}, with one of Smack's stanzas. */
    default ObservedStanza sentNext(Stanza expected) {
        return sentNext(StanzaTemplate.of(expected));
    }

    /**
     * Takes one stanza that the program has sent for each expectation. It must send them in this
     * order; it may send others before, between and after them.
     *
     * @throws StepError if it does not send one of them within the timeout
     */
    ObservedStanzas sentInOrder(StanzaTemplate... expected);

    /**
     * The same as {@link #sentInOrder(StanzaTemplate...)}, with expectations written as XML texts.
     */
    default ObservedStanzas sentInOrder(String... xml) {
        return sentInOrder(XmlTemplate.all(xml));
    }

    /**
     * Takes one stanza that the program has sent for each expectation, in any order.
     *
     * @throws StepError if it does not send one of them within the timeout
     */
    ObservedStanzas sentAll(StanzaTemplate... expected);

    /** The same as {@link #sentAll(StanzaTemplate...)}, with expectations written as XML texts. */
    default ObservedStanzas sentAll(String... xml) {
        return sentAll(XmlTemplate.all(xml));
    }

    /**
     * Checks that the program has sent nothing that no step has taken. Before, it waits until the
     * server has handled everything that has been sent, and the program has been given what came of
     * it. What the program sends later, because it is still at work, is not seen: so first take
     * what it sends last.
     *
     * @throws StepError if there is such a stanza
     * @throws ConnectionError if the program is not logged in, and so could have sent nothing
     */
    XmppProgram sentNothing();

    /**
     * The same as {@link #sentNothing()} for stanzas that match. Others do not count.
     *
     * <pre>{@code
     * bot.sentNothing(message().to(juliet.fullJid()));
     * }</pre>
     */
    XmppProgram sentNothing(StanzaTemplate unexpected);

    /**
     * The same as {@link #sentNothing(StanzaTemplate)}, with an expectation written as XML text.
     */
    default XmppProgram sentNothing(String xml) {
        return sentNothing(new XmlTemplate(xml));
    }

    /**
     * Takes the oldest stanza that the server has sent to the program and that matches, and waits
     * for it up to the timeout. It passes over other stanzas, which later steps can take.
     *
     * @throws StepError if the program is sent no such stanza within the timeout
     */
    ObservedStanza received(StanzaTemplate expected);

    /** The same as {@link #received(StanzaTemplate)}, with an expectation written as XML text. */
    default ObservedStanza received(String xml) {
        return received(new XmlTemplate(xml));
    }

    /** The same as {@link #received(StanzaTemplate)}, with one of Smack's stanzas. */
    default ObservedStanza received(Stanza expected) {
        return received(StanzaTemplate.of(expected));
    }

    /**
     * Takes the oldest stanza that the server has sent to the program and no step has taken, and
     * waits for it up to the timeout. It must match.
     *
     * @throws StepError if it does not match, or if the program is sent none within the timeout
     */
    ObservedStanza receivedNext(StanzaTemplate expected);

    /**
     * The same as {@link #receivedNext(StanzaTemplate)}, with an expectation written as XML text.
     */
    default ObservedStanza receivedNext(String xml) {
        return receivedNext(new XmlTemplate(xml));
    }

    /** The same as {@link #receivedNext(StanzaTemplate)}, with one of Smack's stanzas. */
    default ObservedStanza receivedNext(Stanza expected) {
        return receivedNext(StanzaTemplate.of(expected));
    }

    /**
     * Takes one stanza that the server has sent to the program for each expectation. They must come
     * in this order; others may come before, between and after them.
     *
     * @throws StepError if one of them does not come within the timeout
     */
    ObservedStanzas receivedInOrder(StanzaTemplate... expected);

    /**
     * The same as {@link #receivedInOrder(StanzaTemplate...)}, with expectations written as XML
     * texts.
     */
    default ObservedStanzas receivedInOrder(String... xml) {
        return receivedInOrder(XmlTemplate.all(xml));
    }

    /**
     * Takes one stanza that the server has sent to the program for each expectation, in any order.
     *
     * @throws StepError if one of them does not come within the timeout
     */
    ObservedStanzas receivedAll(StanzaTemplate... expected);

    /**
     * The same as {@link #receivedAll(StanzaTemplate...)}, with expectations written as XML texts.
     */
    default ObservedStanzas receivedAll(String... xml) {
        return receivedAll(XmlTemplate.all(xml));
    }

    /**
     * Checks that the program has received nothing that no step has taken, and that nothing is on
     * its way: it waits until the server has handled everything that has been sent.
     *
     * @throws StepError if there is such a stanza
     * @throws ConnectionError if the program is not logged in, and so could have received nothing
     */
    XmppProgram receivedNothing();

    /** The same as {@link #receivedNothing()} for stanzas that match. Others do not count. */
    XmppProgram receivedNothing(StanzaTemplate unexpected);

    /**
     * The same as {@link #receivedNothing(StanzaTemplate)}, with an expectation written as XML
     * text.
     */
    default XmppProgram receivedNothing(String xml) {
        return receivedNothing(new XmlTemplate(xml));
    }

    /**
     * Waits up to the timeout until the condition is true, such as a state of the program's. It is
     * evaluated every millisecond.
     *
     * @throws StepError if the condition is still false after the timeout
     */
    XmppProgram eventually(Callable<Boolean> condition);

    /** Waits up to the timeout until the assertion throws nothing. */
    XmppProgram eventuallyAsserts(Assertion assertion);

    /**
     * The steps with another timeout.
     *
     * <pre>{@code
     * bot.within(Duration.ofSeconds(30)).logsIn();
     * }</pre>
     */
    ProgramSteps within(Duration timeout);
}
