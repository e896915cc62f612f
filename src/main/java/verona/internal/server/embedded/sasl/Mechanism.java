package verona.internal.server.embedded.sasl;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;

/** The SASL mechanisms, the strongest first (RFC 6120 §6.3.3). */
public enum Mechanism {
    SCRAM_SHA_512_PLUS(c -> ScramExchange.bound(c, ScramHash.SHA_512)),
    SCRAM_SHA_256_PLUS(c -> ScramExchange.bound(c, ScramHash.SHA_256)),
    SCRAM_SHA_1_PLUS(c -> ScramExchange.bound(c, ScramHash.SHA_1)),
    SCRAM_SHA_512(c -> ScramExchange.unbound(c, ScramHash.SHA_512)),
    SCRAM_SHA_256(c -> ScramExchange.unbound(c, ScramHash.SHA_256)),
    SCRAM_SHA_1(c -> ScramExchange.unbound(c, ScramHash.SHA_1)),
    EXTERNAL(ExternalExchange::new),
    PLAIN(PlainExchange::new),
    ANONYMOUS(c -> new AnonymousExchange(c.accounts()));

    private static final String BINDING = "urn:xmpp:sasl-cb:0";

    private final String registered;
    private final Function<SaslContext, SaslExchange> exchange;

    Mechanism(Function<SaslContext, SaslExchange> exchange) {
        registered = name().replace('_', '-');
        this.exchange = exchange;
    }

    /** The mechanism of that name in IANA's registry; null if the server has none. */
    public static @Nullable Mechanism named(String name) {
        return Arrays.stream(values())
                .filter(mechanism -> mechanism.registered.equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean isBound() {
        return registered.endsWith("-PLUS");
    }

    private boolean isPossible(SaslContext context) {
        if (isBound()) {
            return !context.bindings().isEmpty();
        }
        return this != EXTERNAL || !context.named().isEmpty();
    }

    private static Stream<Mechanism> offered(SaslContext context) {
        return Arrays.stream(values())
                .filter(m -> context.mechanisms().contains(m) && m.isPossible(context));
    }

    /** Whether a client may bind its login to TLS. */
    static boolean offersBinding(SaslContext context) {
        return offered(context).anyMatch(Mechanism::isBound);
    }

    /** Their names, as a profile of SASL lists them. */
    public static List<Element> names(SaslContext context, String namespace) {
        return offered(context)
                .map(m -> Elements.text(namespace, "mechanism", m.registered))
                .toList();
    }

    /** What the stream features say of bindings, XEP-0440 §3; null where there are none. */
    public static @Nullable Element bindings(SaslContext context) {
        if (!offersBinding(context)) {
            return null;
        }
        List<Element> types =
                context.bindings().keySet().stream()
                        .map(
                                type ->
                                        Element.of(BINDING, "channel-binding")
                                                .withAttribute("type", type))
                        .toList();
        return Element.of(BINDING, "sasl-channel-binding").withContents(types);
    }

    /**
     * The exchange of a mechanism that a client names.
     *
     * @throws SaslFailure if the server does not offer it
     */
    public static SaslExchange start(@Nullable String name, SaslContext context) {
        return offered(context)
                .filter(m -> m.registered.equals(name))
                .findFirst()
                .map(m -> m.exchange.apply(context))
                .orElseThrow(() -> new SaslFailure("invalid-mechanism"));
    }
}
