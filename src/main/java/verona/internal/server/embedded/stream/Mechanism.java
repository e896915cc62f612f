package verona.internal.server.embedded.stream;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;

/** The SASL mechanisms, the strongest first (RFC 6120 §6.3.3). */
enum Mechanism {
    SCRAM_SHA_256("SCRAM-SHA-256", accounts -> new ScramExchange(accounts, ScramHash.SHA_256)),
    SCRAM_SHA_1("SCRAM-SHA-1", accounts -> new ScramExchange(accounts, ScramHash.SHA_1)),
    PLAIN("PLAIN", PlainExchange::new),
    ANONYMOUS("ANONYMOUS", AnonymousExchange::new);

    private final String mechanism;
    private final Function<Accounts, SaslExchange> exchange;

    Mechanism(String mechanism, Function<Accounts, SaslExchange> exchange) {
        this.mechanism = mechanism;
        this.exchange = exchange;
    }

    /** Those of a server that lets anybody in, or does not. */
    private static Stream<Mechanism> offered(boolean anonymous) {
        return Arrays.stream(values()).filter(m -> anonymous || m != ANONYMOUS);
    }

    static Element feature(boolean anonymous) {
        List<Element> names =
                offered(anonymous)
                        .map(m -> Elements.text(Authentication.SASL, "mechanism", m.mechanism))
                        .toList();
        return Element.of(Authentication.SASL, "mechanisms").withContents(names);
    }

    static SaslExchange start(@Nullable String name, Accounts accounts, boolean anonymous) {
        return offered(anonymous)
                .filter(m -> m.mechanism.equals(name))
                .findFirst()
                .map(m -> m.exchange.apply(accounts))
                .orElseThrow(() -> new SaslFailure("invalid-mechanism"));
    }
}
