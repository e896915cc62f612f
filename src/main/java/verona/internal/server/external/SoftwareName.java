package verona.internal.server.external;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.ClientStream;
import verona.server.Account;
import verona.server.Routing;
import verona.stanza.Element;

/**
 * What software a server is, as far as it says so (XEP-0092), and how that routes.
 *
 * @param name {@code Prosody}; null if the server has not answered
 */
record SoftwareName(@Nullable String name) {

    static final SoftwareName UNKNOWN = new SoftwareName(null);

    private static final String VERSION = "jabber:iq:version";

    /** Those that are one thread, and so have sent on one stanza before they read the next. */
    private static final Set<String> IN_ORDER = Set.of("Prosody", "Verona");

    /** Logs in with that account over an open stream, and asks for it. */
    static SoftwareName ask(ClientStream stream, Account account, ServerProfile server) {
        stream.logIn(server.login(account));
        Element request =
                Element.of(Element.CLIENT, "iq")
                        .withAttribute("type", "get")
                        .withAttribute("id", "software")
                        .withAttribute("to", server.domain())
                        .withChild(Element.of(VERSION, "query"));
        Element answer = stream.answer(request);
        Element query = answer.child(VERSION, "query");
        Element name = query == null ? null : query.child(VERSION, "name");
        return name == null ? UNKNOWN : new SoftwareName(name.text());
    }

    /** Others, and those that are not known, may route asynchronously. */
    Routing routing() {
        return name != null && IN_ORDER.contains(name) ? Routing.IN_ORDER : Routing.ASYNCHRONOUS;
    }

    /** For messages: {@code Prosody, which routes in order}. */
    @Override
    public String toString() {
        String software = name == null ? "software unknown" : name;
        return software
                + (routing() == Routing.IN_ORDER
                        ? ", which routes in order"
                        : ", which may route asynchronously");
    }
}
