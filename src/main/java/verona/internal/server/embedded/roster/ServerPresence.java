package verona.internal.server.embedded.roster;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** The presence of the server itself: it is there for everybody who asks, as others are too. */
record ServerPresence(Router router) {

    void received(Stanza presence) {
        BareJid user = presence.from().asBareJid();
        switch (presence.type()) {
            case "probe" -> send(null, user);
            case "subscribe" -> {
                send("subscribed", user);
                send(null, user);
            }
            default -> {}
        }
    }

    private void send(@Nullable String type, BareJid to) {
        Element presence = Element.of(Element.CLIENT, "presence").withAttribute("type", type);
        router.route(Stanza.of(presence, router.domain(), to));
    }
}
