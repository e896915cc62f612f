package verona.scenarios;

import static verona.Stanzas.*;

import java.util.List;
import verona.Received;
import verona.XmppClient;
import verona.server.XmppServer;

/** What a client has not read yet. */
public final class Inbox {

    private Inbox() {}

    /** Whatever is on its way to a client arrives: the server has handled all that was sent. */
    public static void awaitAll(XmppClient client, XmppServer server) {
        client.sends(iqGet("await-all").to(server.domain()).with(ping()))
                .receives(iqResult("await-all"));
    }

    /**
     * A client reads whatever has come so far, and whatever is on its way.
     *
     * @return what it has read
     */
    public static List<Received> readAll(XmppClient client, XmppServer server) {
        awaitAll(client, server);
        List<Received> unread = client.unread();
        for (Received stanza : unread) {
            client.receivesNext("<" + stanza.element().name() + "/>");
        }
        return unread;
    }
}
