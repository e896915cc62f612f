package verona.internal.server.embedded.vcard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.LocalHost;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.MucFeature;
import verona.stanza.Element;

/** Keeps a vCard for each account, which everybody may read: vcard-temp, XEP-0054. */
public final class VcardFeature implements Feature, IqHandler, SessionListener {

    static final String NAMESPACE = "vcard-temp";

    private final Map<BareJid, Element> cards = new HashMap<>();
    private final MucFeature muc;

    /** Keeps some for rooms, too. */
    public VcardFeature(MucFeature muc) {
        this.muc = muc;
    }

    @Override
    public void install(Router router) {
        router.local().accountIq(NAMESPACE, this);
        router.listen(this);
        router.filter(new AvatarHash(cards));
        muc.extend(new RoomCards(router, muc));
    }

    @Override
    public Stanza handle(Stanza request) {
        requireCard(request);
        return request.isSet() ? set(request) : get(request);
    }

    static void requireCard(Stanza request) {
        if (!request.payload().name().equals("vCard")) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "it is spelt vCard");
        }
    }

    /** XEP-0054 §3.2. */
    private Stanza set(Stanza request) {
        if (!isOwn(request)) {
            throw new StanzaError(Condition.FORBIDDEN, "that is somebody else's vCard");
        }
        cards.put(request.to().asBareJid(), request.payload());
        return request.result();
    }

    /** XEP-0054 §3.1 and §3.3: to others an account without a vCard looks like none at all. */
    private Stanza get(Stanza request) {
        Element card = cards.get(request.to().asBareJid());
        if (card == null && !isOwn(request)) {
            throw LocalHost.noAnswer(request);
        }
        return request.result(card == null ? Element.of(NAMESPACE, "vCard") : card);
    }

    private static boolean isOwn(Stanza request) {
        return request.from().asBareJid().equals(request.to());
    }

    @Override
    public void deleted(Account account) {
        cards.remove(account.jid());
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }

    @Override
    public List<String> accountFeatures() {
        return List.of(NAMESPACE);
    }
}
