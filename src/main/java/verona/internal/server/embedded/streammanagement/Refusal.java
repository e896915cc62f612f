package verona.internal.server.embedded.streammanagement;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** A request can't be granted, XEP-0198 §6: the stream goes on. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Condition condition;
    private final @Nullable Long handled;

    Refusal(Condition condition) {
        this(condition, null);
    }

    /**
     * The same.
     *
     * @param handled how many stanzas were handled in the session that is asked for
     */
    Refusal(Condition condition, @Nullable Long handled) {
        super(condition.name(), null, false, false);
        this.condition = condition;
        this.handled = handled;
    }

    Element toElement() {
        return Elements.of(ManagedStream.NAMESPACE, "failed", condition.toElement())
                .withAttribute("h", handled == null ? null : handled.toString());
    }
}
