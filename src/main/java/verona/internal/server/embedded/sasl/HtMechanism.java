package verona.internal.server.embedded.sasl;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The mechanisms for tokens, each bound to TLS in its way: draft-schmaus-kitten-sasl-ht-09 §2. */
enum HtMechanism {
    HT_SHA_256_EXPR("tls-exporter"),
    HT_SHA_256_ENDP("tls-server-end-point"),
    HT_SHA_256_NONE(null);

    private final String registered = name().replace('_', '-');
    private final @Nullable String binding;

    HtMechanism(@Nullable String binding) {
        this.binding = binding;
    }

    /** The mechanism of that name, null if the server has none. */
    static @Nullable HtMechanism named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(mechanism -> mechanism.registered.equals(name))
                .findFirst()
                .orElse(null);
    }

    String registered() {
        return registered;
    }

    /** What it binds a login to, null where it can't. */
    byte @Nullable [] binding(SaslContext context) {
        return binding == null ? new byte[0] : context.bindings().get(binding);
    }
}
