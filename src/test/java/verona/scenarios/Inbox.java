package verona.scenarios;

import static verona.Stanzas.*;

import java.util.List;
import verona.Received;
import verona.XmppClient;
import verona.vocabulary.Blocking;
import verona.vocabulary.Roster;

/** What a client has not read yet. */
public final class Inbox {

    private Inbox() {}

    /**
     * Clients ignore pushes of their account's rosters and lists: some servers also send them to
     * clients that have not asked for them, as RFC 6121 §2.1.6 and XEP-0191 §3.3 leave free.
     */
    public static void ignorePushes(XmppClient... clients) {
        for (XmppClient client : clients) {
            client.ignores(iqSet(anyValue()).with(Roster.query()))
                    .ignores(iqSet(anyValue()).with(payload("jabber:iq:privacy", "query")))
                    .ignores(iqSet(anyValue()).with(Blocking.block()))
                    .ignores(iqSet(anyValue()).with(Blocking.unblock()));
        }
    }

    /** Whatever is on its way to a client arrives: the server has handled all that was sent. */
    public static void awaitAll(XmppClient client) {
        client.receivesNothing(message().id("nobody-sends-this"));
    }

    /**
     * A client reads whatever has come so far, and whatever is on its way.
     *
     * @return what it has read
     */
    public static List<Received> readAll(XmppClient client) {
        awaitAll(client);
        List<Received> unread = client.unread();
        for (Received stanza : unread) {
            client.receivesNext("<" + stanza.element().name() + "/>");
        }
        return unread;
    }
}
