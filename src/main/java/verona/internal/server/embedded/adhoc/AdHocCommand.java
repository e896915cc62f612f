package verona.internal.server.embedded.adhoc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** A command that asks for what it needs by one form, or for nothing, and is done. */
public interface AdHocCommand {

    /** The node that names it. */
    String node();

    /** What it does, for people. */
    String name();

    /** The form to fill in, null if it asks for nothing. */
    @Nullable DataForm form();

    /**
     * Does it.
     *
     * @param fields what the form's fields hold, by their variables
     * @return what has been done: a {@linkplain #note note}, or a form
     * @throws verona.internal.server.embedded.core.StanzaError if it can't be done
     */
    Element run(Map<String, List<String>> fields);

    /** What has been done, for people (XEP-0050 §4.3). */
    static Element note(String text) {
        return Elements.text(AdHocCommands.NAMESPACE, "note", text).withAttribute("type", "info");
    }
}
