package verona.internal.client;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.StreamManager;
import verona.internal.connection.TopLevel;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlException;

/** One step that sends something. */
final class SendingStep {

    private final ConnectingEntity entity;
    private final Step step;
    private final Scenario scenario;
    private final Barriers barriers;
    private final Duration timeout;

    SendingStep(ConnectingEntity entity, Step step, Duration timeout) {
        this.entity = entity;
        this.step = step;
        this.scenario = entity.scenario();
        this.barriers = entity.barriers();
        this.timeout = timeout;
    }

    void stanza(StanzaTemplate template) {
        Element without = read(template.text(scenario.placeholders()));
        StanzaTemplate stanza = IqIds.complete(entity.name(), template, without);
        String text = stanza.text(scenario.placeholders());
        Element element = stanza == template ? without : read(text);
        entity.requireConnection(step, "nothing can be sent");
        scenario.causality().awaitOthers(entity, timeout, StanzaName.of(element));
        entity.noteSent(element);
        entity.claims().sent(entity, element);
        transmit(entity.outgoing(text, element));
    }

    private Element read(String text) {
        Element element;
        try {
            element = entity.read(text);
        } catch (XmlException e) {
            throw new IllegalArgumentException(Failures.notWellFormed(entity.name(), e), e);
        }
        if (!TopLevel.isStanza(element) && !TopLevel.isOther(element)) {
            throw new IllegalArgumentException(Failures.noStanza(entity.name(), element));
        }
        return element;
    }

    void raw(String template) {
        entity.requireConnection(step, "nothing can be sent");
        scenario.causality().awaitOthers(entity, timeout, "text");
        String text = scenario.placeholders().fill(template);
        noteRaw(text);
        transmit(text);
    }

    /** Text may be elements, a part of one, or nothing of the kind. */
    private void noteRaw(String text) {
        try {
            entity.read("<raw>" + text + "</raw>").children().forEach(entity::noteSent);
        } catch (XmlException e) {
            // Only the server knows what it makes of that.
            scenario.ways().hasGap(entity.name() + " has sent what is not well-formed");
        }
        barriers.sentRaw();
    }

    /**
     * Acknowledges stanzas (XEP-0198 §4).
     *
     * @param count how many have been handled, null for as many as have arrived
     */
    void acknowledgement(@Nullable Long count) {
        entity.requireStreamManagement(step);
        entity.requireConnection(step, "nothing can be acknowledged");
        scenario.causality().awaitOthers(entity, timeout, "acknowledgement");
        StreamManager manager = Objects.requireNonNull(entity.manager());
        barriers.sentRaw();
        transmit(StreamManager.acknowledgement(count == null ? manager.handled() : count));
    }

    private void transmit(String text) {
        step.add(entity.note(Transcript.Kind.SENT, text));
        try {
            entity.send(text);
        } catch (ConnectionException e) {
            // The server has ended the connection meanwhile. Whether that is seen here already is a
            // race, so it is left to the connection's own thread to say so.
        }
    }
}
