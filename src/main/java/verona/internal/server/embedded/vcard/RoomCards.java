package verona.internal.server.embedded.vcard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.MucFeature;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.RoomExtension;
import verona.internal.server.embedded.muc.presence.PresenceBroadcast;
import verona.stanza.Element;

/** The avatars of rooms, in a vCard of each: XEP-0486. Its owners set it, everybody reads it. */
final class RoomCards implements RoomExtension {

    private static final String HASH = "muc#roominfo_avatarhash";

    private final Map<BareJid, Element> cards = new HashMap<>();
    private final Router router;
    private final MucFeature muc;

    RoomCards(Router router, MucFeature muc) {
        this.router = router;
        this.muc = muc;
    }

    @Override
    public List<String> serviceFeatures() {
        return List.of(VcardFeature.NAMESPACE);
    }

    @Override
    public List<String> features(BareJid room) {
        return serviceFeatures();
    }

    /** §3.3; §5.1: each of several photos has a hash. */
    @Override
    public void describe(BareJid room, DataForm info) {
        List<String> hashes = Photos.hashes(cards.get(room));
        if (!hashes.isEmpty()) {
            info.field(HASH, "text-multi", hashes);
        }
    }

    @Override
    public @Nullable IqHandler iq(String namespace) {
        return namespace.equals(VcardFeature.NAMESPACE) ? this::handle : null;
    }

    private Stanza handle(Stanza request) {
        VcardFeature.requireCard(request);
        BareJid room = request.to().asBareJid();
        if (request.isSet()) {
            set(room, request);
            return request.result();
        }
        Element card = cards.get(room);
        if (card == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "the room has no vCard");
        }
        return request.result(card);
    }

    /** §3.2: an empty vCard takes the avatar away. */
    private void set(BareJid room, Stanza request) {
        if (muc.control().affiliation(room, request.from()) != Affiliation.OWNER) {
            throw new StanzaError(Condition.FORBIDDEN, "only owners may set the room's vCard");
        }
        if (request.payload().children().isEmpty()) {
            cards.remove(room);
        } else {
            cards.put(room, request.payload());
        }
        tell(room);
    }

    private void tell(BareJid room) {
        Element changed =
                Elements.of(MucNamespaces.USER, "x", PresenceBroadcast.statusElement(104));
        Element message =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "groupchat")
                        .withChild(changed);
        muc.control().occupants(room).stream()
                .flatMap(occupant -> occupant.clients().stream())
                .forEach(client -> router.route(Stanza.of(message, room, client)));
    }

    @Override
    public void vanished(BareJid room) {
        cards.remove(room);
    }
}
