package verona.internal.server.embedded.sasl;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;

/** EXTERNAL, RFC 4422 appendix A: the client's certificate has said who it is (XEP-0178 §2). */
final class ExternalExchange extends TextExchange {

    private final SaslContext context;
    private final List<Account> named;

    ExternalExchange(SaslContext context) {
        this.context = context;
        named = context.named();
    }

    @Override
    Step nextText(@Nullable String message) {
        if (message == null) {
            return new Step(null, "");
        }
        return named.stream()
                .filter(account -> context.allows(message, account))
                .findFirst()
                .map(account -> new Step(account, ""))
                .orElseThrow(() -> new SaslFailure("invalid-authzid"));
    }
}
