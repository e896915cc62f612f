package verona.scenarios;

import static verona.Stanzas.*;

import java.util.List;
import verona.Received;
import verona.XmppClient;
import verona.server.XmppServer;

/** What a client has not read yet. */
public final class Inbox {

    private Inbox() {}

    /**
     * A client reads whatever has come so far, and whatever is on its way: the server has handled
     * all that was sent before.
     *
     * @return what it has read
     */
    public static List<Received> readAll(XmppClient client, XmppServer server) {
        client.sends(iqGet("read-all").to(server.domain()).with(ping()))
                .receives(iqResult("read-all"));
        List<Received> unread = client.unread();
        for (Received stanza : unread) {
            client.receivesNext("<" + stanza.element().name() + "/>");
        }
        return unread;
    }
}
