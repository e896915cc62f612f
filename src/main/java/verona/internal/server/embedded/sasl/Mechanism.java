package verona.internal.server.embedded.sasl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;

/** The SASL mechanisms, the strongest first (RFC 6120 §6.3.3). */
public enum Mechanism {
    SCRAM_SHA_512_PLUS,
    SCRAM_SHA_256_PLUS,
    SCRAM_SHA_1_PLUS,
    SCRAM_SHA_512,
    SCRAM_SHA_256,
    SCRAM_SHA_1,
    EXTERNAL,
    PLAIN,
    ANONYMOUS;

    private static final String BINDING = "urn:xmpp:sasl-cb:0";

    private final String registered = name().replace('_', '-');

    /** The mechanism of that name in IANA's registry; null if the server has none. */
    public static @Nullable Mechanism named(String name) {
        for (Mechanism mechanism : values()) {
            if (mechanism.registered.equals(name)) {
                return mechanism;
            }
        }
        return null;
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

    private static List<Mechanism> offered(SaslContext context) {
        List<Mechanism> offered = new ArrayList<>();
        for (Mechanism mechanism : values()) {
            if (context.mechanisms().contains(mechanism) && mechanism.isPossible(context)) {
                offered.add(mechanism);
            }
        }
        return offered;
    }

    /** Whether a client may bind its login to TLS. */
    static boolean offersBinding(SaslContext context) {
        for (Mechanism mechanism : offered(context)) {
            if (mechanism.isBound()) {
                return true;
            }
        }
        return false;
    }

    /** Their names, as a profile of SASL lists them. */
    public static List<Element> names(SaslContext context, String namespace) {
        List<Element> names = new ArrayList<>();
        for (Mechanism mechanism : offered(context)) {
            names.add(Elements.text(namespace, "mechanism", mechanism.registered));
        }
        return names;
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
        for (Mechanism mechanism : offered(context)) {
            if (mechanism.registered.equals(name)) {
                return mechanism.exchange(context);
            }
        }
        throw new SaslFailure("invalid-mechanism");
    }

    private SaslExchange exchange(SaslContext context) {
        return switch (this) {
            case SCRAM_SHA_512_PLUS -> ScramExchange.bound(context, ScramHash.SHA_512);
            case SCRAM_SHA_256_PLUS -> ScramExchange.bound(context, ScramHash.SHA_256);
            case SCRAM_SHA_1_PLUS -> ScramExchange.bound(context, ScramHash.SHA_1);
            case SCRAM_SHA_512 -> ScramExchange.unbound(context, ScramHash.SHA_512);
            case SCRAM_SHA_256 -> ScramExchange.unbound(context, ScramHash.SHA_256);
            case SCRAM_SHA_1 -> ScramExchange.unbound(context, ScramHash.SHA_1);
            case EXTERNAL -> new ExternalExchange(context);
            case PLAIN -> new PlainExchange(context);
            case ANONYMOUS -> new AnonymousExchange(context.accounts());
        };
    }
}
