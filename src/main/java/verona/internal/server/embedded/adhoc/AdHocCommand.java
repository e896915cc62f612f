package verona.internal.server.embedded.adhoc;

import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.core.DataForm;

/** A command that asks for what it needs by one form, and is done. */
public interface AdHocCommand {

    /** The node that names it. */
    String node();

    /** What it does, for people. */
    String name();

    /** The form to fill in. */
    DataForm form();

    /**
     * Does it.
     *
     * @param fields what the form's fields hold, by their variables
     * @return what has been done, for people
     * @throws verona.internal.server.embedded.core.StanzaError if it can't be done
     */
    String run(Map<String, List<String>> fields);
}
