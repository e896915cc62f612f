package verona.server.embedded.muc;

import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;

/** Multi-user chat at {@code conference.} before the server's domain, XEP-0045. */
public record MucFeature() implements Feature {

    @Override
    public void install(Router router) {
        Rooms rooms = new Rooms(router);
        MucService service = new MucService(rooms, new Presences(rooms));
        try {
            router.host(JidCreate.domainBareFrom("conference." + router.domain()), service);
        } catch (XmppStringprepException e) {
            throw new IllegalStateException("no domain for the rooms", e);
        }
    }
}
