package verona.internal.server.embedded.sasl;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Accounts;

/** ANONYMOUS, RFC 4505: for whoever it is, an account that goes with its session (XEP-0175). */
final class AnonymousExchange extends TextExchange {

    private static final int MAX_TRACE = 255;

    private final Accounts accounts;

    AnonymousExchange(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What the client says about itself, if it does, is for logs alone. */
    @Override
    Step nextText(@Nullable String message) {
        if (message != null && message.codePointCount(0, message.length()) > MAX_TRACE) {
            throw SaslFailure.malformed();
        }
        return new Step(accounts.temporary(), "");
    }
}
