package verona.internal.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Localpart;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.ServerClock;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StreamError;
import verona.stanza.Element;
import verona.stanza.Xml;

/** Rooms without a network: what a session gets is in its list. */
abstract class RoomTests {

    static final String ROOM = "room@conference.localhost";

    final MucFeature muc = new MucFeature(jid -> false);
    private final Router router = router();

    private static Router router() {
        DomainBareJid domain = JidCreate.domainBareFromOrThrowUnchecked("localhost");
        return new Router(domain, new Accounts(domain), new ServerClock());
    }

    void install() {
        muc.install(router);
    }

    /** A client of an account, with what it has received. */
    final class Client implements OutgoingStream {

        final List<Element> received = new ArrayList<>();
        private final Session session;

        Client(String name) {
            Localpart localpart = Localpart.fromOrThrowUnchecked(name);
            router.accounts().create(localpart, "password");
            Account account = Objects.requireNonNull(router.accounts().find(localpart));
            session = router.bind(account, Resourcepart.fromOrThrowUnchecked("test"), this);
        }

        void sends(String xml) {
            Element stanza = Xml.read(xml);
            Jid to = JidCreate.fromOrThrowUnchecked(String.valueOf(stanza.attribute("to")));
            router.route(Stanza.of(stanza, session.jid(), to));
        }

        Element last() {
            return received.get(received.size() - 1);
        }

        @Override
        public void cut() {}

        @Override
        public void send(String xml) {
            received.add(Xml.read(xml));
        }

        @Override
        public void end(StreamError error, String text) {}
    }
}
