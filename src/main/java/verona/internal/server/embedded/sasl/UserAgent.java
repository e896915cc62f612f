package verona.internal.server.embedded.sasl;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Which client authenticates, XEP-0388 §2.3. */
public final class UserAgent {

    private static final Pattern UUID_4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private UserAgent() {}

    /** What distinguishes it from the account's other clients, null where it does not say. */
    public static @Nullable String id(Element authenticate) {
        Element agent = authenticate.child(authenticate.namespace(), "user-agent");
        String id = agent == null ? null : agent.attribute("id");
        return id == null ? null : id.toLowerCase(Locale.ROOT);
    }

    /**
     * Checks that its id is a UUID of version 4.
     *
     * @throws SaslFailure if it is not
     */
    public static void check(Element authenticate) {
        String id = id(authenticate);
        if (id != null && !UUID_4.matcher(id).matches()) {
            throw SaslFailure.malformed();
        }
    }
}
