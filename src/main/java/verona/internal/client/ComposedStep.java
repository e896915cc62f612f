package verona.internal.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verona.ReceivedBy;
import verona.XmppClient;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.StanzaTemplate;

/**
 * A step that stands for several: the steps that it takes are its parts.
 *
 * @param whole its name
 */
record ComposedStep(XmppClient receiver, ConnectingEntity entity, Duration timeout, String whole)
        implements EntitySteps<XmppClient> {

    /** The same step's parts that another client takes. */
    ComposedStep by(ScenarioClient other) {
        return new ComposedStep(other, other, timeout, whole);
    }

    /** Receives that stanza, and fails at once if one of the others arrives first. */
    ReceivedBy<XmppClient> receivesBefore(StanzaTemplate expected, StanzaTemplate... others) {
        return step("receives", step -> taken(receiving(step).anyBefore(expected, others)));
    }

    ReceivedBy<XmppClient> ask(IqSpec request, IqSpec answer) {
        Element read = entity.read(request.text(entity.scenario().placeholders()));
        if (!"get".equals(read.attribute("type")) && !"set".equals(read.attribute("type"))) {
            throw new IllegalArgumentException(
                    entity.name()
                            + " asks what is not a request: a request is an iqGet or an iqSet");
        }
        @Nullable String own = read.attribute("id");
        String id = own == null ? IqIds.next() : own;
        sends(request.id(id));
        return receivesBefore(answer.id(id), IqSpec.result(id), IqSpec.error(id));
    }
}
