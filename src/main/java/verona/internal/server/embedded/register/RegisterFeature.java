package verona.internal.server.embedded.register;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.stream.PreAuthentication;
import verona.stanza.Element;

/** In-band registration, XEP-0077: of new accounts, and what owners do about theirs. */
public final class RegisterFeature implements Feature, PreAuthentication {

    private final Tombstones tombstones;
    private @Nullable RegistrationOffer offer;

    /** Registration of any names but those on tombstones. */
    public RegisterFeature(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    @Override
    public void install(Router router) {
        offer = new RegistrationOffer(router.accounts(), tombstones);
        IqHandler handler = new Ownership(router);
        router.local().serverIq(Registration.NAMESPACE, handler);
        router.local().accountIq(Registration.NAMESPACE, handler);
    }

    @Override
    public Element feature() {
        return RegistrationOffer.FEATURE;
    }

    @Override
    public @Nullable Element answer(Element request) {
        return Objects.requireNonNull(offer).answer(request);
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(Registration.NAMESPACE);
    }
}
