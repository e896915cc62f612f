package verona.internal.server.embedded.pubsub;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** What an item holds, for those who can read only text: XEP-0060 §12.8. */
final class MessageBody {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private MessageBody() {}

    /** The body for a payload; null for one that says nothing, or in a way that is not known. */
    static @Nullable Element of(@Nullable Element payload) {
        if (payload == null || !payload.is(ATOM, "entry")) {
            return null;
        }
        String summary = Elements.childText(payload, "summary");
        String text = summary == null ? Elements.childText(payload, "title") : summary;
        return text == null ? null : Elements.text(Element.CLIENT, "body", text);
    }
}
