package verona.internal.server.embedded.sasl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.ServerClock;
import verona.internal.server.embedded.core.SessionListener;
import verona.stanza.Element;

/** Fast authentication by tokens, XEP-0484. Belongs to the dispatcher. */
public final class FastTokens implements SessionListener {

    static final String NAMESPACE = "urn:xmpp:fast:0";

    /** An account's clients that have tokens; who comes after them has the oldest one's place. */
    private static final int CLIENTS = 100;

    /** A client's tokens, §5.1. */
    private static final class Slots {

        private @Nullable FastToken current;
        private @Nullable FastToken next;

        private @Nullable FastToken find(byte[] hash, byte[] binding) {
            return Stream.of(next, current)
                    .filter(token -> token != null && token.isProven(hash, binding))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Map<Account, Map<String, Slots>> clients = new HashMap<>();
    private final ServerClock clock;
    private final Duration lifetime;

    /**
     * No tokens yet.
     *
     * @param lifetime how long each can be used; zero if there are to be none
     */
    public FastTokens(Router router, Duration lifetime) {
        this.clock = router.clock();
        this.lifetime = lifetime;
        router.listen(this);
    }

    private boolean isOff() {
        return lifetime.isZero() || lifetime.isNegative();
    }

    /** What the stream features say of it, §3.1; null if there are to be no tokens. */
    public @Nullable Element feature(SaslContext context) {
        if (isOff()) {
            return null;
        }
        List<Element> mechanisms = new ArrayList<>();
        for (HtMechanism mechanism : HtMechanism.values()) {
            if (mechanism.binding(context) != null) {
                mechanisms.add(Elements.text(NAMESPACE, "mechanism", mechanism.registered()));
            }
        }
        return Element.of(NAMESPACE, "fast").withContents(mechanisms);
    }

    /** The exchange for a request; null if the client does not authenticate by a token. */
    public @Nullable SaslExchange begin(Element authenticate, SaslContext context) {
        FastRequest request = isOff() ? null : FastRequest.of(authenticate, context);
        return request == null ? null : new HtExchange(this, request, context);
    }

    /**
     * The token that a client has proven to have.
     *
     * @throws SaslFailure if it has none, or may not use it so
     */
    FastToken find(Account account, FastRequest request, byte[] hash, byte[] binding) {
        Slots slots = clients.getOrDefault(account, Map.of()).get(request.client());
        FastToken token = slots == null ? null : slots.find(hash, binding);
        if (token == null) {
            throw SaslFailure.notAuthorized();
        }
        token.check(request, clock.now());
        return token;
    }

    /** A client has authenticated by a token. */
    void used(Account account, FastRequest request, FastToken token) {
        token.used(request);
        slots(account, request.client()).current = token;
    }

    private Slots slots(Account account, String client) {
        Map<String, Slots> all = clients.computeIfAbsent(account, a -> new LinkedHashMap<>());
        Slots slots = all.computeIfAbsent(client, c -> new Slots());
        if (all.size() > CLIENTS) {
            all.remove(all.keySet().iterator().next());
        }
        return slots;
    }

    /**
     * The new token for a client that has authenticated, if it asks for one (§3.3) or needs one
     * (§3.5); null otherwise.
     */
    public @Nullable Element issue(Account account, Element authenticate, SaslContext context) {
        String client = UserAgent.id(authenticate);
        if (isOff() || client == null || account.isTemporary()) {
            return null;
        }
        Element asked = authenticate.child(NAMESPACE, "request-token");
        HtMechanism mechanism =
                asked == null
                        ? due(account, client, authenticate)
                        : HtMechanism.named(asked.attribute("mechanism"));
        if (mechanism == null || mechanism.binding(context) == null) {
            return null;
        }
        FastToken token = new FastToken(mechanism, clock.now().plus(lifetime));
        slots(account, client).next = token;
        return token.toElement();
    }

    /** The mechanism of a token that has been used, and is to be replaced by a new one. */
    private @Nullable HtMechanism due(Account account, String client, Element authenticate) {
        boolean byToken = authenticate.child(NAMESPACE, "fast") != null;
        FastToken used = byToken ? slots(account, client).current : null;
        Instant half = clock.now().plus(lifetime.dividedBy(2));
        return used == null || used.isInvalid() || used.expiry().isAfter(half)
                ? null
                : used.mechanism();
    }

    @Override
    public void deleted(Account account) {
        clients.remove(account);
    }
}
