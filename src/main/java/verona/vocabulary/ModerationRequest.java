package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A moderator's request to retract a message: {@code <moderate
 * xmlns='urn:xmpp:message-moderate:1'/>} (XEP-0425 §3).
 *
 * <pre>{@code
 * iqSet("spam1").to(room).with(Moderation.moderate("sid-1").reason("Spam"))
 * }</pre>
 */
public final class ModerationRequest extends ElementPayload<ModerationRequest> {

    ModerationRequest(CharSequence stanzaId) {
        this(
                Element.of(Moderation.NAMESPACE, "moderate")
                        .withAttribute("id", stanzaId)
                        .withChild(Element.of(Retraction.NAMESPACE, "retract")));
    }

    private ModerationRequest(Element moderate) {
        super(moderate);
    }

    @Override
    protected ModerationRequest copy(Element moderate) {
        return new ModerationRequest(moderate);
    }

    /** Sets the reason, which the room shows to all occupants (XEP-0425 §3). */
    public ModerationRequest reason(CharSequence reason) {
        return singleLeaf("reason", reason);
    }
}
