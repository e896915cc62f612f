package verona.bench;

import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.XmppRoom;
import verona.internal.server.FreshNames;
import verona.server.Account;
import verona.server.XmppServer;

/** The accounts and the room of a run: the room is a fresh one. */
record BenchAccounts(
        XmppServer server, Account romeo, Account juliet, Account rosaline, XmppRoom room) {

    static BenchAccounts open(XmppServer server) {
        return new BenchAccounts(
                server,
                server.openAccount("romeo"),
                server.openAccount("juliet"),
                server.openAccount("rosaline"),
                freshRoom(server));
    }

    void close() {
        server.closeAccount(romeo);
        server.closeAccount(juliet);
        server.closeAccount(rosaline);
    }

    BenchAccounts inAnotherRoom() {
        return new BenchAccounts(server, romeo, juliet, rosaline, freshRoom(server));
    }

    EntityBareJid jid(Account account) {
        return jid(account.localpart(), server.domain());
    }

    private static XmppRoom freshRoom(XmppServer server) {
        return new XmppRoom(jid(FreshNames.next("room"), server.mucDomain()));
    }

    private static EntityBareJid jid(String localpart, String domain) {
        try {
            return JidCreate.entityBareFrom(localpart + "@" + domain);
        } catch (XmppStringprepException e) {
            throw new IllegalStateException(e);
        }
    }
}
