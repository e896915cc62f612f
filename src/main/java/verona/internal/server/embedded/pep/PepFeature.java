package verona.internal.server.embedded.pep;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.pubsub.NodeControl;
import verona.internal.server.embedded.pubsub.PresenceChanges;
import verona.internal.server.embedded.pubsub.Pubsub;
import verona.internal.server.embedded.pubsub.PubsubService;
import verona.internal.server.embedded.pubsub.ServiceFeatures;
import verona.stanza.Element;

/** Every account a publish-subscribe service, XEP-0163, and vCards in it, XEP-0292. */
public final class PepFeature implements Feature, IqHandler, SessionListener, StanzaFilter {

    private @Nullable PersonalServices services;

    @Override
    public void install(Router router) {
        PersonalServices made = new PersonalServices(router);
        services = made;
        router.local().accountIq(Pubsub.NAMESPACE, this);
        router.local().accountIq(Pubsub.OWNER, this);
        router.local().accountIq(VCard4.NAMESPACE, new VCard4(made));
        router.local().accountAnswers(made.interests()::answered);
        router.listen(made.interests());
        router.listen(new PresenceChanges(made::all));
        router.listen(this);
        router.filter(this);
    }

    private PersonalServices services() {
        return Objects.requireNonNull(services);
    }

    private PubsubService service(Stanza request) {
        return services().of(request.to().asBareJid());
    }

    @Override
    public @Nullable Stanza handle(Stanza request) {
        return service(request).handle(request);
    }

    /** An owner's answer to whether somebody may subscribe is for the account itself. */
    @Override
    public @Nullable Stanza sent(Session from, Stanza stanza) {
        boolean own = stanza.isMessage() && stanza.to().equals(from.account().jid());
        return own && service(stanza).takes(stanza) ? null : stanza;
    }

    @Override
    public void deleted(Account account) {
        services().remove(account.jid());
    }

    /** A way to make and fill an account's nodes without a client, once this is installed. */
    public NodeControl control(BareJid account) {
        return services().of(account).control();
    }

    @Override
    public List<Element> accountIdentities() {
        return List.of(DiscoInfo.identity("pubsub", "pep"));
    }

    @Override
    public List<String> accountFeatures() {
        return Stream.concat(ServiceFeatures.personal().stream(), Stream.of(VCard4.NAMESPACE))
                .toList();
    }

    @Override
    public List<Element> accountItems(Stanza request) {
        return service(request).items(request);
    }

    @Override
    public @Nullable Element accountNode(Stanza request) {
        return service(request).node(request);
    }
}
